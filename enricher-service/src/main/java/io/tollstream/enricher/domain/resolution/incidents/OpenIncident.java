package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident that items may join, with those of its items that new ones are compared with: the first, which tells the
 * event, and the last ones, which tell how it goes on. At most four kilobytes.
 *
 * @param ordinal the number in which it was opened in its block
 * @param block the region whose incidents it is compared with
 * @param key readable, never changes
 * @param title its best headline so far
 * @param examples signatures of its first and last items, oldest first
 * @param firstDay epoch day of its first item's publication
 * @param lastDay epoch day of its last item's publication
 * @param items how many have joined it
 * @param site where it happened, as sharply as its items have told
 * @param kind of event; "event" where nothing tells
 * @param mergedInto key of the incident that the machine found it to be one with; empty where none
 * @param posted number of the last time that an item joined it, in the order of all of its partition; 0 before the first
 */
public record OpenIncident(
        int ordinal,
        String block,
        String key,
        Title title,
        List<Signature> examples,
        int firstDay,
        int lastDay,
        int items,
        Site site,
        String kind,
        String mergedInto,
        long posted) {

    /** How many examples are kept. */
    static final int MOST_EXAMPLES = 4;

    public OpenIncident {
        examples = List.copyOf(examples);
    }

    /** A new one, with its first item. */
    static OpenIncident opened(int ordinal, String key, Sighting first, Title title) {
        var signature = first.signature();
        return new OpenIncident(
                ordinal,
                first.block(),
                key,
                title,
                List.of(signature),
                signature.day(),
                signature.day(),
                1,
                first.site(),
                signature.kinds().isEmpty() ? "event" : signature.kinds().getFirst(),
                "",
                0);
    }

    /** With one more item; one that tells where it was moves an incident from nowhere to its country. */
    OpenIncident with(Signature signature, Site told, Title headline) {
        var kept = new ArrayList<>(examples);
        if (kept.size() == MOST_EXAMPLES) {
            kept.remove(1);
        }
        kept.add(signature);
        return new OpenIncident(
                ordinal,
                block.equals(Blocks.NOWHERE) && !signature.country().isEmpty() ? signature.country() : block,
                key,
                title.better(headline),
                kept,
                Math.min(firstDay, signature.day()),
                Math.max(lastDay, signature.day()),
                items + 1,
                site.sharper(told),
                kind,
                mergedInto,
                posted);
    }

    /** Whether more than some days lie between its items and a day. */
    boolean quiet(int day, int days) {
        return day > lastDay + days || day < firstDay - days;
    }

    OpenIncident posted(long number) {
        return new OpenIncident(
                ordinal, block, key, title, examples, firstDay, lastDay, items, site, kind, mergedInto, number);
    }

    OpenIncident mergedInto(String winner) {
        return new OpenIncident(
                ordinal, block, key, title, examples, firstDay, lastDay, items, site, kind, winner, posted);
    }
}
