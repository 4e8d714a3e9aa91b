package io.tollstream.alerts.domain;

import java.util.List;

/**
 * What came of one step.
 *
 * @param after what is known then
 * @param rung what rings now
 * @param muted how many alerts a mute kept from ringing
 * @param held how many alerts wait from this step on
 */
public record Answer(Watch after, List<Alert> rung, int muted, int held) {

    public Answer {
        rung = List.copyOf(rung);
    }
}
