package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Leaves out the dead of whom only the words below a picture tell, where the item itself tells of hurt and of no dead. */
final class Captions {

    private Captions() {}

    /** The readings without those of paragraphs that end with whose picture it is: "(Photo: Ana Ruiz)". */
    static List<Reading> without(List<Reading> readings, List<Sentence> item, Lexicon lexicon) {
        var captions = captions(item, lexicon);
        if (captions.isEmpty()) {
            return readings;
        }
        var kept = new ArrayList<Reading>();
        var hurt = false;
        for (var reading : readings) {
            var below = captions.get(reading.mention().sentence().paragraph());
            var told = reading.stance().accepted() && reading.count().low() > 0;
            if (told && !below && reading.measure() == Measure.KILLED) {
                return readings;
            }
            hurt |= told && !below && reading.measure() == Measure.INJURED;
            if (!below || reading.measure() != Measure.KILLED) {
                kept.add(reading);
            }
        }
        return hurt ? kept : readings;
    }

    private static BitSet captions(List<Sentence> item, Lexicon lexicon) {
        var captions = new BitSet();
        for (var i = 1; i < item.size(); i++) {
            var last = i + 1 == item.size()
                    || item.get(i + 1).paragraph() != item.get(i).paragraph();
            if (last && lexicon.in(item.get(i), Cue.CREDIT)) {
                captions.set(item.get(i).paragraph());
            }
        }
        return captions;
    }
}
