package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.identity.EntryIdentity;
import java.util.regex.Pattern;

/**
 * What desks entered. The door makes an entry's id of all that it says; one with an id of another form did not come in by
 * the door, and its id tells nothing.
 */
final class EntryCheck {

    private static final Pattern OF_THE_DOOR = Pattern.compile("[0-9a-f]{32}");

    private final Examination on;

    EntryCheck(Examination on) {
        this.on = on;
    }

    void look(Stood stood, CasualtyUpdate entry) {
        if (!entry.getExtractorVersion().isEmpty() || entry.getConfidence() != null || entry.getFingerprint() != 0) {
            differs(stood, entry, "A desk's entry that says how the machine read it.");
        } else if (entry.getEnteredBy() == null || entry.getResolvedBy() != ResolvedBy.DESK) {
            differs(stood, entry, "A desk's entry that does not say which desk entered it.");
        } else if (OF_THE_DOOR.matcher(entry.getId()).matches()
                && !entry.getId().equals(EntryIdentity.of(entry))) {
            differs(
                    stood,
                    entry,
                    "A desk's entry whose id is not that of what it says, which would be " + EntryIdentity.of(entry)
                            + ".");
        } else {
            on.findings().agrees(Check.ENTRIES);
        }
    }

    private void differs(Stood stood, CasualtyUpdate entry, String what) {
        on.findings()
                .add(Divergence.of(Check.ENTRIES, Cause.TAMPERING, stood.place(), stood.key(), what)
                        .found(entry));
    }
}
