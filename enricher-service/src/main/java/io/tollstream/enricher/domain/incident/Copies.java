package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest texts about an incident by fingerprint, each with the group of near-identical ones it belongs to. */
public record Copies(List<Copy> newest) {

    /** How many different texts are remembered. */
    static final int LIMIT = 256;

    static final Copies NONE = new Copies(List.of());

    public Copies {
        newest = List.copyOf(newest);
    }

    /** The group of this update's text, named by its first member's update; none for a desk entry, which has no text. */
    public Optional<String> group(Update update) {
        return update.fingerprint() == 0 ? Optional.empty() : Optional.of(groupOfText(update));
    }

    private String groupOfText(Update update) {
        return newest.stream()
                .filter(copy -> Fingerprint.copies(copy.fingerprint(), update.fingerprint()))
                .map(Copy::group)
                .findFirst()
                .orElse(update.id());
    }

    Copies with(Update update) {
        if (update.fingerprint() == 0 || knows(update.fingerprint())) {
            return this;
        }
        var more = new ArrayList<>(newest.size() < LIMIT ? newest : newest.subList(1, newest.size()));
        more.add(new Copy(update.fingerprint(), groupOfText(update)));
        return new Copies(more);
    }

    private boolean knows(long fingerprint) {
        return newest.stream().anyMatch(copy -> copy.fingerprint() == fingerprint);
    }

    /** One text. */
    public record Copy(long fingerprint, String group) {}
}
