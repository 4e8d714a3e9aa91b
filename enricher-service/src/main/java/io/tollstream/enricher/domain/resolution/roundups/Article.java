package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item's text, cut into sentences. */
final class Article {

    private final Item item;
    private final Readers readers;
    private final Words title;
    private final List<Passage> passages;
    private final Marks marks;
    private final Openings openings;
    private final Mark[] found;
    private @Nullable String language;

    Article(Item item, Readers readers, List<Passage> passages, Marks marks, Openings openings) {
        this.item = item;
        this.readers = readers;
        this.title = Words.of(item.title());
        this.passages = passages;
        this.marks = marks;
        this.openings = openings;
        this.found = new Mark[passages.size()];
    }

    Words title() {
        return title;
    }

    List<Passage> passages() {
        return passages;
    }

    /** A text without paragraphs: there any sentence may begin another event. */
    boolean flat() {
        return passages.getLast().paragraph() < 2;
    }

    /** When it was published. */
    LocalDate day() {
        return item.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Where the paragraph of a sentence ends; in a text without paragraphs, the sentence. */
    int paragraphEnd(int passage) {
        var end = passage + 1;
        while (!flat() && end < passages.size() && !passages.get(end).first()) {
            end++;
        }
        return end;
    }

    Words words(int passage) {
        return passages.get(passage).words();
    }

    /** What a sentence begins with. */
    Mark mark(int passage) {
        if (found[passage] == null) {
            found[passage] = marks.of(item.text(), passages.get(passage));
        }
        return found[passage];
    }

    /** Whether a sentence begins with the name of a place, as a label or a heading. */
    boolean headedByPlace(int passage) {
        return marks.place(item.text(), passages.get(passage));
    }

    /** Whether country or agency stands in its dateline: "MILLTOWN, Ohio (AP) —". */
    boolean signed(int passage) {
        return marks.signed(item.text(), passages.get(passage));
    }

    /** That of the whole, as given or found out: a part alone may be too short to show it. */
    private String language() {
        if (language == null) {
            language = readers.languageOf(item);
        }
        return language;
    }

    /** Its headline, as an item. */
    Item titleAlone() {
        return item("", item.title());
    }

    /** What a section tells, as an item. */
    Part part(Section section) {
        var first = passages.get(section.from());
        var before = item.fullText().length() - item.text().length();
        var headed = section.headed() && section.to() > section.from() + 1;
        var start = headed
                ? passages.get(section.from() + 1).start()
                : section.titled() ? first.start() : openings.begin(first);
        var end = passages.get(section.to() - 1).end();
        if (section.titled()) {
            return new Part(item(item.title(), item.text().substring(start, end)), 0, before + start);
        }
        return new Part(
                item(headed ? item.text().substring(first.start(), first.end()) : "", withoutSums(section, start, end)),
                headed ? before + first.start() : 0,
                before + start);
    }

    private Item item(String title, String text) {
        return new Item(
                item.id(),
                item.contentHash(),
                item.source(),
                item.url(),
                title,
                text,
                language(),
                item.publishedAt(),
                item.incidentKey());
    }

    /** The text with blanks for the sentences in it that sum up several events. */
    private String withoutSums(Section section, int start, int end) {
        var text = new StringBuilder(item.text().substring(start, end));
        for (var at = section.from() + 1; at < section.to(); at++) {
            var passage = passages.get(at);
            if (openings.sums(passage.words())) {
                text.replace(
                        passage.start() - start, passage.end() - start, " ".repeat(passage.end() - passage.start()));
            }
        }
        return text.toString();
    }
}
