package io.tollstream.audit.redrive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.redrive.Redrive.Outcome;
import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.settings.BadSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit redrive send}: sends letters back, the only command round them that writes. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description =
                "Sends dead letters back to the topic that they came from, with their own key, bytes and time; each"
                        + " once, however often and by however many it is asked for. What holds a text that `audit forget` took"
                        + " away is kept back. Exit code 1 where one was not sent.")
final class SendLettersCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "PLACE", description = "Letters, like dead.letters-3@17.")
    private List<String> places = new ArrayList<>();

    @Mixin
    private Choice choice;

    @Option(names = "--by", paramLabel = "NAME", description = "Who sends them back. Default: desk.")
    private String by = "desk";

    @Option(names = "--dry-run", description = "Shows what would be sent, and sends nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints what became of each as NDJSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (places.isEmpty() == !choice.isMade()) {
            throw new BadSetting("`redrive send` takes either places or --reason and --topic;"
                    + " `audit redrive list` shows what there is.");
        }
        var named = places.stream().map(LetterPlace::of).toList();
        try (var desk = new Desk(where.connection())) {
            var chosen = named.isEmpty() ? chosen(desk) : named;
            var unsent = dryRun ? wouldSend(desk, chosen) : send(desk, chosen);
            spec.commandLine().getOut().flush();
            return unsent == 0 && !chosen.isEmpty() ? 0 : 1;
        }
    }

    /** Those that fit and have not been sent yet. */
    private List<Place> chosen(Desk desk) {
        var chosen = new ArrayList<Place>();
        var before = new int[1];
        var marks = desk.marks();
        desk.letters().read(letter -> {
            if (choice.test(letter) && marks.of(letter).isPresent()) {
                before[0]++;
            } else if (choice.test(letter)) {
                chosen.add(letter.place());
            }
        });
        if (!json && (before[0] > 0 || chosen.isEmpty())) {
            spec.commandLine()
                    .getOut()
                    .println(
                            before[0] == 0
                                    ? "There are no such dead letters."
                                    : before[0] + " of these were sent back before; nothing is sent twice.");
        }
        return chosen;
    }

    private static Stream<Letter> letters(Desk desk, List<Place> places) {
        return places.stream().map(place -> desk.letters().at(place).orElseThrow(() -> LetterPlace.nothingAt(place)));
    }

    private int wouldSend(Desk desk, List<Place> places) {
        var marks = desk.marks();
        var kept = desk.withheld();
        var unsent = new int[1];
        letters(desk, places).forEach(letter -> {
            var mark = marks.of(letter);
            var withheld = kept.of(letter);
            var destination = Destination.of(letter, desk.prefix());
            if (mark.isPresent()) {
                unsent[0]++;
                show(new Outcome.SentBefore(letter, mark.get()));
            } else if (destination instanceof Destination.Nowhere nowhere) {
                unsent[0]++;
                show(new Outcome.Refused(letter, nowhere.why()));
            } else if (withheld.isPresent()) {
                unsent[0]++;
                show(new Outcome.Withheld(letter, withheld.get()));
            } else if (destination instanceof Destination.Back back) {
                say(
                        letter,
                        "would_send",
                        letter.place() + " would go back to " + back.origin().topic() + "-"
                                + back.origin().partition() + ".");
            }
        });
        return unsent[0];
    }

    private int send(Desk desk, List<Place> places) {
        if (places.isEmpty()) {
            return 0;
        }
        // A place that holds nothing is said before anything is sent.
        letters(desk, places).forEach(letter -> {});
        var unsent = new int[1];
        try (var producer = desk.producer()) {
            desk.redrive(producer).send(letters(desk, places), by).forEach(outcome -> {
                show(outcome);
                unsent[0] += outcome instanceof Outcome.Sent ? 0 : 1;
            });
        }
        return unsent[0];
    }

    private void show(Outcome outcome) {
        var place = outcome.letter().place();
        switch (outcome) {
            case Outcome.Sent sent ->
                say(
                        sent.letter(),
                        "sent",
                        place + " went back to " + sent.mark().getTo() + ".");
            case Outcome.SentBefore before ->
                say(
                        before.letter(),
                        "sent_before",
                        place + " was sent back at " + before.mark().getAt() + " by "
                                + before.mark().getBy() + ", to "
                                + before.mark().getTo()
                                + "; nothing is sent twice.");
            case Outcome.Refused refused ->
                say(refused.letter(), "refused", place + " cannot be sent back: " + refused.why() + ".");
            case Outcome.Withheld withheld ->
                say(
                        withheld.letter(),
                        "withheld",
                        place + " cannot be sent back: " + WithheldLetters.why(withheld.notice()) + ".");
            case Outcome.Overtaken overtaken ->
                say(
                        overtaken.letter(),
                        "overtaken",
                        place + " was not sent: somebody else began to send back meanwhile; ask for it again.");
        }
    }

    private void say(Letter letter, String outcome, String sentence) {
        spec.commandLine()
                .getOut()
                .println(json ? asJson(letter, outcome, sentence).toString() : sentence);
    }

    private static ObjectNode asJson(Letter letter, String outcome, String sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("letter", letter.place().toString())
                .put("outcome", outcome.toLowerCase(Locale.ROOT))
                .put("sentence", sentence);
    }
}
