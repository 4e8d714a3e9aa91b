package io.tollstream.dashboard.view;

import java.util.List;

/**
 * One incident with everything that is kept of it.
 *
 * @param aliases names that items use for it
 * @param merged keys of the incidents it took in, in their order
 * @param groups its items by syndication group, the newest group first, in each the oldest publication first
 * @param itemsHeard how many items came for it, kept or not
 * @param timeline its revisions, the oldest first
 * @param revisions how many there are, kept or not
 */
public record Dossier(
        Summary summary,
        List<String> aliases,
        List<String> merged,
        Toll toll,
        List<Group> groups,
        int itemsHeard,
        List<Moment> timeline,
        long revisions) {

    /** Near-identical texts: one source, however many published it. */
    public record Group(String id, List<Item> items) {}

    public int itemsKept() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }
}
