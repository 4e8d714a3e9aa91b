package io.tollstream.alerts.domain;

import java.util.List;

/** An incident is there that the rule has not seen. It rings once an incident. */
public record NewIncident() implements Condition.Stepwise {

    private static final String ABOUT = "incident";

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var profile = moment.profile();
        if (marks.about(ABOUT).isPresent() || profile != null && !profile.open()) {
            return List.of();
        }
        marks.put(ABOUT, 0, 0, moment.now());
        if (moment.knownBefore()) {
            return List.of();
        }
        var where = profile == null ? "" : profile.where();
        var toll = moment.after().figures().stream()
                .findFirst()
                .map(figure -> "; " + figure.words())
                .orElse("");
        return List.of(
                new Ring(ABOUT, "new incident" + (where.isEmpty() ? "" : " (" + where + ")") + toll, null, null, ""));
    }
}
