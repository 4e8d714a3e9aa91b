package io.tollstream.local.look;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.extraction.Readers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/** Items of our own, and how they look. */
final class SomeItem {

    static final Readers READERS = Readers.standard();

    private SomeItem() {}

    static Item of(String title, String text, String language) {
        return of("item-1", title, text, "Example Wire", language);
    }

    static Item of(String id, String title, String text, String source, String language) {
        var published = Instant.parse("2025-03-13T10:00:00Z");
        return new Item(id, "", new Source(source, SourceKind.MEDIA), null, title, text, language, published, null);
    }

    static String onTerminal(int columns, boolean colour, Item... items) {
        var out = new StringWriter();
        var look = new TerminalLook(new PrintWriter(out), columns, colour);
        for (var item : items) {
            look.item(item, READERS.explain(item));
        }
        look.close();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    static String asPage(Item... items) {
        var out = new StringWriter();
        var look = new PageLook(out, "story.jsonl", "rules-0");
        for (var item : items) {
            look.item(item, READERS.explain(item));
        }
        look.close();
        return out.toString();
    }
}
