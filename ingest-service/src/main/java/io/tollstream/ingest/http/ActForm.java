package io.tollstream.ingest.http;

import static io.tollstream.schemas.IncidentActKind.CLOSE;
import static io.tollstream.schemas.IncidentActKind.MERGE;
import static io.tollstream.schemas.IncidentActKind.PIN;
import static io.tollstream.schemas.IncidentActKind.REOPEN;
import static io.tollstream.schemas.IncidentActKind.SPLIT;
import static io.tollstream.schemas.IncidentActKind.UNPIN;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.identity.Digest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a desk does to an incident as JSON; kind and incident stand in the object, or in the address it is posted to. */
final class ActForm implements Form<IncidentAct> {

    /** What a desk can do; OTHER is for readers of what newer writers wrote. */
    static final IncidentActKind[] KINDS = {MERGE, SPLIT, PIN, UNPIN, CLOSE, REOPEN};

    static final String[] DETAILS = {"into", "items", "title", "by", "reason", "at"};
    static final String[] KNOWN = {"kind", "incident", "into", "items", "title", "by", "reason", "at"};

    private final Future future;
    private final Optional<Subject> addressed;

    /** What is done, and to which incident. */
    record Subject(IncidentActKind kind, String incident) {

        private boolean isTo(IncidentActKind... kinds) {
            return List.of(kinds).contains(kind);
        }
    }

    /** Acts that say all of it themselves. */
    ActForm(Future future) {
        this.future = future;
        this.addressed = Optional.empty();
    }

    /** Acts posted to an address that says what is done to what. */
    ActForm(Future future, Subject addressed) {
        this.future = future;
        this.addressed = Optional.of(addressed);
    }

    @Override
    public Filled<IncidentAct> read(JsonNode json) {
        var fields = Fields.of(json, addressed.isPresent() ? DETAILS : KNOWN);
        var subject = addressed.orElseGet(() -> subject(fields));
        var nameless = IncidentAct.newBuilder()
                .setId("")
                .setKind(subject.kind())
                .setIncidentKey(subject.incident())
                .setOtherKey(other(fields, subject))
                .setItemIds(items(fields, subject))
                .setTitle(title(fields, subject))
                .setBy(Desk.named(fields, "by"))
                .setHuman(true)
                .setReason(fields.line("reason").orElse(""))
                .setAt(future.pastOrNow(fields, "at"))
                .build();
        var id = idOf(nameless);
        return new Filled<>(
                subject.incident(),
                id,
                IncidentAct.newBuilder(nameless).setId(id).build());
    }

    private static Subject subject(Fields fields) {
        var kind = fields.needChoice("kind", KINDS);
        var incident = fields.incidentKey("incident")
                .orElseThrow(() -> fields.missing("incident", "give the key of the incident that it is done to"));
        return new Subject(kind, incident);
    }

    private static @Nullable String other(Fields fields, Subject subject) {
        var other = fields.incidentKey("into");
        if (!subject.isTo(MERGE, SPLIT)) {
            if (other.isPresent()) {
                throw fields.bad("into", "goes with MERGE and SPLIT only");
            }
            return null;
        }
        if (other.filter(subject.incident()::equals).isPresent()) {
            throw fields.bad("into", "must name another incident, not the one itself");
        }
        return other.orElseThrow(() -> fields.missing(
                "into",
                subject.isTo(MERGE)
                        ? "give the key of the incident that takes this one in"
                        : "give the key of the incident that the items go to; it need not exist yet"));
    }

    /** As a set: the order in which they are named makes no other act. */
    private static List<String> items(Fields fields, Subject subject) {
        var items = ItemIds.of(fields, "items");
        if (subject.isTo(SPLIT, PIN, UNPIN)) {
            if (items.isEmpty()) {
                throw fields.missing("items", "give the id of at least one news item, as news.enriched names it");
            }
            return items.stream().sorted().toList();
        }
        if (!items.isEmpty()) {
            throw fields.bad("items", "goes with SPLIT, PIN and UNPIN only");
        }
        return items;
    }

    private static String title(Fields fields, Subject subject) {
        var title = fields.line("title");
        if (title.isPresent() && !subject.isTo(SPLIT)) {
            throw fields.bad("title", "goes with SPLIT only; to rename an incident, define it");
        }
        return title.orElse("");
    }

    /** Of everything the act says, field by field and not of its bytes: a later contract gives the same id. */
    private static String idOf(IncidentAct act) {
        var digest = new Digest("incident-act")
                .add(act.getKind())
                .add(act.getIncidentKey())
                .add(act.getOtherKey())
                .add(act.getTitle())
                .add(act.getBy())
                .add(act.getHuman())
                .add(act.getReason())
                .add(act.getAt().toEpochMilli())
                .add(act.getItemIds().size());
        act.getItemIds().forEach(digest::add);
        return digest.id();
    }
}
