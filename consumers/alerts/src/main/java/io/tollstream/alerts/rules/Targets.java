package io.tollstream.alerts.rules;

import io.tollstream.alerts.domain.Severity;
import io.tollstream.alerts.rules.TargetPlan.Security;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One target of the file. */
final class Targets {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final int SUBMISSION = 587;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** What takes alerts. */
    private enum Kind {
        WEBHOOK,
        SLACK,
        ALERTMANAGER,
        EMAIL
    }

    static TargetPlan read(Entry entry, Pattern names) {
        var name = entry.needed("name");
        if (!names.matcher(name).matches()) {
            throw entry.wrong("name", "it takes letters, digits, '.', '_' and '-', at most 100");
        }
        var kind = entry.word("kind", Entry.all(Kind.class)).orElseThrow(() -> entry.wrong("kind", "it is missing"));
        var terms = terms(entry);
        var plan =
                switch (kind) {
                    case WEBHOOK -> new TargetPlan.Webhook(name, terms, url(entry), variable(entry, "secretEnv"));
                    case SLACK -> new TargetPlan.Slack(name, terms, url(entry), variable(entry, "secretEnv"));
                    case ALERTMANAGER ->
                        new TargetPlan.Alertmanager(
                                name,
                                terms,
                                url(entry),
                                entry.duration("resolveAfter", Duration.ofMinutes(1), Duration.ofDays(30))
                                        .orElse(Duration.ofHours(1)));
                    case EMAIL -> mail(name, terms, entry);
                };
        entry.refuseOthers();
        return plan;
    }

    private static TargetPlan.Terms terms(Entry entry) {
        return new TargetPlan.Terms(
                entry.word("least", Entry.all(Severity.class)).orElse(Severity.INFO),
                entry.duration("timeout", Duration.ofMillis(100), Duration.ofMinutes(5))
                        .orElse(Duration.ofSeconds(10)),
                entry.duration("giveUpAfter", SHORTEST_WAIT, Duration.ofDays(7)).orElse(Duration.ofHours(1)));
    }

    private static TargetPlan mail(String name, TargetPlan.Terms terms, Entry entry) {
        var user = entry.text("user");
        var password = variable(entry, "passwordEnv");
        if (user.isPresent() != password.isPresent()) {
            throw entry.wrong(
                    user.isPresent() ? "passwordEnv" : "user", "it is missing; user and passwordEnv go together");
        }
        var to = entry.texts("to").stream()
                .map(address -> address(entry, "to", address))
                .toList();
        if (to.isEmpty()) {
            throw entry.wrong("to", "it takes one mail address or a list of them");
        }
        return new TargetPlan.Mail(
                name,
                terms,
                entry.needed("host"),
                (int) entry.number("port", SUBMISSION, 1, 65_535),
                entry.word("security", Entry.all(Security.class)).orElse(Security.STARTTLS),
                user,
                password,
                address(entry, "from", entry.needed("from")),
                List.copyOf(to));
    }

    private static String address(Entry entry, String field, String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw entry.wrong(field, "\"" + text + "\" is not a mail address, like desk@example.org");
        }
        return text;
    }

    private static java.util.Optional<String> variable(Entry entry, String field) {
        return entry.text(field).map(name -> {
            if (!VARIABLE.matcher(name).matches()) {
                throw entry.wrong(field, "it takes the name of an environment variable, like HOOK_SECRET");
            }
            return name;
        });
    }

    private static URI url(Entry entry) {
        var text = entry.needed("url");
        var url = entry.parsed("url", text, URI::create, "an address, like https://desk.example/hook");
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw entry.wrong("url", "it must begin with http:// or https://");
        }
        return url;
    }

    private Targets() {}
}
