package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import java.util.List;

/**
 * What of an item its event can be told by, before anybody has weighed how rare its words are.
 *
 * @param itemId the item's
 * @param language BCP 47
 * @param title as published; empty where there is none
 * @param day epoch day of the publication, UTC
 * @param eventDays epoch days that the text names, in order
 * @param ages in years, that the text tells, in order
 * @param kinds of event that its words speak for, the likeliest first
 * @param killed of whatever party, the best figure of the item alone; 0 where it tells none
 * @param injured likewise
 * @param figures what it counts, each number with its measure in one, in order; small ones left out
 * @param terms hashes of the words of headline and lead, in the order of their hashes, each once
 * @param times how often each stands there; words of the headline count double
 * @param marks of each: whether it stands in the headline, is a number, is expected to be common
 * @param names hashes of pairs of neighbouring words with capitals, in order, each once
 * @param fingerprint SimHash of the whole text, by which copies are known
 */
public record Sketch(
        String itemId,
        String language,
        String title,
        long day,
        List<Integer> eventDays,
        List<Integer> ages,
        Whereabouts where,
        List<String> kinds,
        int killed,
        int injured,
        List<Integer> figures,
        long[] terms,
        int[] times,
        byte[] marks,
        long[] names,
        long fingerprint) {

    /** The same, in a language that somebody else found out. */
    public Sketch in(String found) {
        return new Sketch(
                itemId,
                found,
                title,
                day,
                eventDays,
                ages,
                where,
                kinds,
                killed,
                injured,
                figures,
                terms,
                times,
                marks,
                names,
                fingerprint);
    }
}
