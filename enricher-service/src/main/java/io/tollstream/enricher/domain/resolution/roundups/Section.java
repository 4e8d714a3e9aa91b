package io.tollstream.enricher.domain.resolution.roundups;

/**
 * The passages that tell of one event, from one to before another.
 *
 * @param headed whether the first is its headline
 * @param titled whether the headline of the item is its own
 */
record Section(int from, int to, boolean headed, boolean titled) {

    Section until(int end) {
        return new Section(from, end, headed, titled);
    }
}
