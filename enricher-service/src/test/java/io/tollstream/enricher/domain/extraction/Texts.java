package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads sentences in tests and writes figures down in a short form. */
final class Texts {

    static final Readers READERS = Readers.standard();

    static Item item(String title, String text, SourceKind kind, String language) {
        return new Item("id", "", new Source("Source", kind), null, title, text, language, Instant.EPOCH, null);
    }

    static List<Figure> figures(String text) {
        return READERS.read(item("", text, SourceKind.MEDIA, "en"));
    }

    /** "KILLED 31", "KILLED ATTACKER 33", "RESCUED passenger 451..", "KILLED soldier 4 PART". */
    static List<String> read(String text) {
        return figures(text).stream().map(Texts::words).toList();
    }

    /** The same of a text below a headline. */
    static List<String> read(String title, String text) {
        return READERS.read(item(title, text, SourceKind.MEDIA, "en")).stream()
                .map(Texts::words)
                .toList();
    }

    /** The same in another language. */
    static List<String> readIn(String language, String text) {
        return READERS.read(item("", text, SourceKind.MEDIA, language)).stream()
                .map(Texts::words)
                .toList();
    }

    static String words(Figure figure) {
        var words = new StringBuilder(figure.measure().name());
        words.append(figure.party() == Party.ATTACKER ? " ATTACKER" : "");
        words.append(figure.category().isEmpty() ? "" : " " + figure.category());
        words.append(' ').append(range(figure.count()));
        words.append(figure.scope() == Scope.TOTAL ? "" : " " + figure.scope());
        return words.toString();
    }

    static String range(Count count) {
        if (count.high() == null) {
            return count.low() + "..";
        }
        return Objects.equals(count.high(), count.low()) ? "" + count.low() : count.low() + ".." + count.high();
    }

    private Texts() {}
}
