package io.tollstream.dashboard.view;

/**
 * How much is kept. What changed longest ago goes first, of closed incidents before open ones.
 *
 * @param incidents incidents known at a time; one more, and one is forgotten
 * @param detailBytes bytes of revisions and items over all incidents, 0 or more; beyond it an incident loses its detail
 *     and keeps its toll
 * @param revisions revisions of one incident, 1 or more; beyond it the oldest goes
 * @param items items of one incident, 1 or more; beyond it the one heard first goes
 */
public record Limits(int incidents, long detailBytes, int revisions, int items) {

    public static final Limits STANDARD = new Limits(250_000, 256L * 1024 * 1024, 1_000, 500);
}
