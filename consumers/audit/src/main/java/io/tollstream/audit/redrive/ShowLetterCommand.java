package io.tollstream.audit.redrive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.forget.Notice;
import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.RedrivenLetter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit redrive show}: a look into one letter. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one dead letter: its headers, its bytes, and what they say as far as they can be read.")
final class ShowLetterCommand implements Callable<Integer> {

    private static final int USUAL_BYTES = 512;

    @Mixin
    private Where where;

    @Parameters(paramLabel = "PLACE", description = "Like dead.letters-3@17.")
    private String place;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            description = "How many bytes are shown in hex. Default: " + USUAL_BYTES + ".")
    private int bytes = USUAL_BYTES;

    @Option(names = "--json", description = "Prints it as JSON, with all its bytes in Base64.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var wanted = LetterPlace.of(place);
        var out = spec.commandLine().getOut();
        try (var desk = new Desk(where.connection())) {
            var letter = desk.letters().at(wanted).orElseThrow(() -> LetterPlace.nothingAt(wanted));
            var mark = desk.marks().of(letter);
            var withheld = desk.withheld().of(letter);
            var content = desk.contents().read(letter.value());
            if (json) {
                out.println(asJson(letter, mark, withheld, content));
            } else {
                print(letter, mark, withheld, content, out);
            }
        }
        out.flush();
        return 0;
    }

    private void print(
            Letter letter, Optional<RedrivenLetter> mark, Optional<Notice> withheld, Content content, PrintWriter out) {
        out.println(letter.place());
        out.println("  from       " + letter.origin().map(Place::toString).orElse(letter.from()));
        out.println("  known at   " + letter.knownAt());
        out.println(
                "  key        " + (letter.key() == null ? "(none)" : new String(letter.key(), StandardCharsets.UTF_8)));
        out.println("  reason     " + letter.reason());
        letter.before()
                .ifPresent(before -> out.println("  before     it was " + before + ", was sent back and died again"));
        out.println("  sent back  "
                + mark.map(one -> "at " + one.getAt() + " by " + one.getBy() + ", to " + one.getTo())
                        .orElse("never"));
        withheld.ifPresent(notice -> out.println("  withheld   it does not go back: " + WithheldLetters.why(notice)));
        out.println("headers");
        letter.headers()
                .forEach(header -> out.println("  " + header.key() + ": "
                        + (header.value() == null
                                ? "(null)"
                                : firstLine(new String(header.value(), StandardCharsets.UTF_8)))));
        printBytes(letter, out);
        print(content, out);
    }

    /** Of a stack trace the first line says enough. */
    private static String firstLine(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.length() < text.strip().length() ? first + " …" : first;
    }

    private void printBytes(Letter letter, PrintWriter out) {
        var value = letter.value();
        if (value == null) {
            return;
        }
        out.println(value.length + " bytes");
        HexDump.of(value, bytes).forEach(line -> out.println("  " + line));
        if (value.length > bytes) {
            out.println("  … " + (value.length - bytes) + " more; --bytes " + value.length + " shows all.");
        }
    }

    private static void print(Content content, PrintWriter out) {
        switch (content) {
            case Content.Tombstone tombstone -> out.println("It is a tombstone: there are no bytes.");
            case Content.Whole whole -> {
                out.println("as Avro it is a whole " + whole.type());
                out.println("  " + whole.json());
            }
            case Content.Part part -> {
                out.println("as Avro it begins as a " + part.type());
                part.fields().forEach(field -> out.println("  " + field));
                out.println(
                        part.field().isEmpty()
                                ? "  and should end at byte " + part.at() + ": " + part.why()
                                : "  but " + part.field() + ", which begins at byte " + part.from()
                                        + ", cannot be read past byte " + part.at() + ": " + part.why());
            }
            case Content.Other other -> {
                out.println("as Avro it cannot be read from byte " + other.at() + " on: " + other.why());
                if (!other.text().isEmpty()) {
                    out.println("as text it is");
                    out.println("  " + other.text());
                }
            }
        }
    }

    private static ObjectNode asJson(
            Letter letter, Optional<RedrivenLetter> mark, Optional<Notice> withheld, Content content) {
        var json = LetterJson.of(letter, mark, withheld);
        var headers = json.putArray("headers");
        letter.headers().forEach(header -> headers.addObject()
                .put("name", header.key())
                .put("value", header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        json.put("base64", letter.value() == null ? null : Base64.getEncoder().encodeToString(letter.value()));
        var read = json.putObject("content");
        switch (content) {
            case Content.Tombstone tombstone -> read.put("kind", "tombstone");
            case Content.Whole whole ->
                read.put("kind", "avro").put("type", whole.type()).put("value", whole.json());
            case Content.Part part -> {
                read.put("kind", "part")
                        .put("type", part.type())
                        .put("field", part.field())
                        .put("from", part.from())
                        .put("at", part.at())
                        .put("why", part.why());
                part.fields().forEach(read.putArray("fields")::add);
            }
            case Content.Other other ->
                read.put("kind", "other")
                        .put("at", other.at())
                        .put("why", other.why())
                        .put("text", other.text());
        }
        return json;
    }
}
