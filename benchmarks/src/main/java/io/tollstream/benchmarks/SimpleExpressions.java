package io.tollstream.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one would write in an afternoon: a number near a verb of killing or hurting. The rules are compared with it. */
final class SimpleExpressions {

    private static final String NUMBER =
            "(\\d{1,3}(?:,\\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|another|dozens)";
    private static final Pattern KILLED = either("killed|dead|died|dies|slain|fatally", "killed|killing|kills");
    private static final Pattern INJURED =
            either("injured|wounded|hurt|hospitalized|shot", "injured|injuring|wounded|wounding|hurt");

    private static Pattern either(String after, String before) {
        return Pattern.compile(
                "\\b" + NUMBER + " (?:[a-z-]+ ){0,4}(?:" + after + ")\\b|\\b(?:" + before + ") (?:at least )?" + NUMBER
                        + "\\b",
                Pattern.CASE_INSENSITIVE);
    }

    /** How many figures it finds. */
    static int figures(String text) {
        return count(KILLED.matcher(text)) + count(INJURED.matcher(text));
    }

    private static int count(Matcher matcher) {
        var found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private SimpleExpressions() {}
}
