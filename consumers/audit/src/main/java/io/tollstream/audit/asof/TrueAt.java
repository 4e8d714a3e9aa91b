package io.tollstream.audit.asof;

import io.tollstream.audit.explain.Roll;
import io.tollstream.audit.history.History;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.kafka.TollDerivation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * What was true by a moment: the toll of all updates that count for an incident today and that were published, or hold as
 * of, then or before. What was published later counts for nothing, retractions and corrections with the rest.
 */
record TrueAt(Archive archive, Contents contents, Instant time) implements Question {

    @Override
    public Answer of(String incident) {
        var redirects = new ArrayList<String>();
        var roll = Roll.read(archive, contents, incident);
        if (roll.isEmpty() && !History.read(archive, contents, incident).known()) {
            throw Unknown.incident(incident);
        }
        var at = incident;
        while (!roll.home().equals(at) && !redirects.contains(roll.home())) {
            at = roll.home();
            redirects.add(at);
            roll = Roll.read(archive, contents, at);
        }
        var published = roll.counted().stream().filter(this::published).toList();
        return Answer.of(incident, redirects, TollDerivation.toll(at, Ledger.of(published)));
    }

    @Override
    public void all(Consumer<Standing> each) {
        Homes.read(archive, contents)
                .ledgers(archive, contents, this::published)
                .forEach((key, ledger) -> {
                    var toll = TollDerivation.toll(key, ledger);
                    if (!toll.getFigures().isEmpty() || !toll.getClaims().isEmpty()) {
                        each.accept(new Standing(
                                key,
                                Standing.numbers(toll.getFigures()),
                                toll.getClaims().size(),
                                null));
                    }
                });
    }

    private boolean published(Update update) {
        return !update.eventTime().isAfter(time);
    }
}
