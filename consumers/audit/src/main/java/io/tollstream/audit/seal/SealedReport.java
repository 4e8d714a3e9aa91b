package io.tollstream.audit.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check came to.
 *
 * @param subject what was checked, as a sentence begins with it
 * @param checked what it was compared with, a clause each
 */
record SealedReport(String subject, List<String> checked, List<Finding> findings) {

    /** More are counted and not listed. */
    private static final int SHOWN = 20;

    /** 0 where nothing was found, 1 else. */
    int exitCode() {
        return findings.isEmpty() ? 0 : 1;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        findings.stream().limit(SHOWN).map(Finding::sentence).forEach(lines::add);
        if (findings.size() > SHOWN) {
            lines.add("… and " + (findings.size() - SHOWN) + " more; --json lists them all.");
        }
        lines.add(subject
                + (findings.isEmpty()
                        ? " holds: " + String.join(", ", checked) + "."
                        : " does not hold: " + findings.size() + " found."));
        return lines;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("holds", findings.isEmpty());
        var compared = json.putArray("checked");
        checked.forEach(compared::add);
        var found = json.putArray("findings");
        findings.forEach(finding -> found.addObject()
                .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                .put("where", finding.where())
                .put("sentence", finding.sentence()));
        return json;
    }
}
