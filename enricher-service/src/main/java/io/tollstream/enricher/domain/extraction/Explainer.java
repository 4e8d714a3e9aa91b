package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/** Says why a reader made what it made, by looking once more at the sentences through the reader's own stages. */
final class Explainer {

    /** Nobody reads a longer list; the bound keeps hostile texts cheap. */
    private static final int MOST_LEFT_OUT = 10_000;

    private final Lexicon lexicon;
    private final Counts counts;
    private final PeopleReader people;
    private final EventReader events;
    private final Earlier earlier;

    Explainer(Lexicon lexicon, Counts counts, PeopleReader people, EventReader events, Earlier earlier) {
        this.lexicon = lexicon;
        this.counts = counts;
        this.people = people;
        this.events = events;
        this.earlier = earlier;
    }

    Explanation explain(Work work, String language) {
        var glances = glances(work);
        var older = new OlderNumbers();
        glances.forEach(glance -> older(glance, older));
        var markings = new Markings(lexicon, work.statements(), glances, older);
        var bySentence = new IdentityHashMap<Sentence, Glance>();
        glances.forEach(glance -> bySentence.put(glance.sentence, glance));
        var figures = new ArrayList<Explained>();
        for (var reading : work.kept()) {
            var mention = reading.mention();
            var glance = bySentence.get(mention.sentence());
            figures.add(new Explained(reading.figure(), mention.rule(), reading.then(), markings.of(reading, glance)));
        }
        return new Explanation(language, true, figures, leftOut(work, glances, figures));
    }

    private List<Glance> glances(Work work) {
        var glances = new ArrayList<Glance>();
        var cast = new Cast(lexicon);
        for (var i = 0; i < work.sentences().size(); i++) {
            var sentence = work.sentences().get(i);
            var quantities = counts.in(sentence);
            var happened = events.in(sentence);
            var elsewhere = work.background().in(sentence, happened, i > 0);
            var told = cast.sided(sentence, people.in(sentence, quantities, happened, cast));
            glances.add(new Glance(sentence, i, quantities, told, elsewhere, !happened.isEmpty()));
        }
        return glances;
    }

    private void older(Glance glance, OlderNumbers older) {
        var now = new BitSet();
        var sorted = earlier.sorted(glance.sentence, glance.people);
        sorted.now().forEach(one -> now.set(one.from()));
        for (var one : glance.people) {
            if (!now.get(one.from())) {
                older.add(one.count(), glance.mark(Mark.Role.REPLACED, one.from(), one.to()));
            }
        }
    }

    private List<LeftOut> leftOut(Work work, List<Glance> glances, List<Explained> figures) {
        var places = new BitSet();
        figures.forEach(figure -> figure.marks().forEach(mark -> {
            if (mark.role() != Mark.Role.EVENT && mark.role() != Mark.Role.SPEAKER) {
                places.set(mark.start(), mark.end());
            }
        }));
        var readings = new IdentityHashMap<Sentence, List<Reading>>();
        for (var reading : work.readings()) {
            readings.computeIfAbsent(reading.mention().sentence(), key -> new ArrayList<>())
                    .add(reading);
        }
        var passedOver = new PassedOver(lexicon, counts);
        var left = new ArrayList<LeftOut>();
        for (var glance : glances) {
            if (left.size() >= MOST_LEFT_OUT) {
                return left.subList(0, MOST_LEFT_OUT);
            }
            left.addAll(passedOver.in(glance, used(glance, places), readings.getOrDefault(glance.sentence, List.of())));
        }
        return left;
    }

    private static BitSet used(Glance glance, BitSet places) {
        var used = new BitSet();
        for (var at = 0; at < glance.sentence.size(); at++) {
            used.set(at, places.get(glance.startOf(at)));
        }
        return used;
    }
}
