package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.ZoneOffset;
import java.util.List;

/** An item's text, cut into sentences. */
final class Article {

    private final Item item;
    private final String language;
    private final Words title;
    private final List<Passage> passages;
    private final Marks marks;
    private final Openings openings;
    private final Mark[] found;

    /** @param language of the whole, as given or found out */
    Article(Item item, String language, List<Passage> passages, Marks marks, Openings openings) {
        this.item = item;
        this.language = language;
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

    int year() {
        return item.publishedAt().atOffset(ZoneOffset.UTC).getYear();
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

    /** What a section tells, as an item. */
    Part part(Section section) {
        var first = passages.get(section.from());
        var before = item.fullText().length() - item.text().length();
        var headed = section.headed() && section.to() > section.from() + 1;
        var start = headed
                ? passages.get(section.from() + 1).start()
                : section.titled() ? first.start() : openings.begin(first);
        var end = passages.get(section.to() - 1).end();
        var own = headed ? item.text().substring(first.start(), first.end()) : "";
        return new Part(
                new Item(
                        item.id(),
                        item.contentHash(),
                        item.source(),
                        item.url(),
                        section.titled() ? item.title() : own,
                        section.titled() ? item.text().substring(start, end) : withoutSums(section, start, end),
                        language,
                        item.publishedAt(),
                        item.incidentKey()),
                headed ? before + first.start() : 0,
                before + start);
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
