package io.tollstream.ingest.feeds;

import io.tollstream.ingest.text.HtmlText;
import io.tollstream.ingest.text.Languages;
import io.tollstream.ingest.text.PlainText;
import io.tollstream.ingest.text.WebAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A feed that is not valid XML, or has a document type: what looks like its items, read by a parser that forgives. */
final class BrokenFeed {

    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel");

    static FeedDocument read(String xml) throws UnreadableFeed {
        var document = Jsoup.parse(xml, "", Parser.xmlParser());
        var items = document.getAllElements().stream()
                .filter(element -> isNamed(element, "item") || isNamed(element, "entry"))
                .toList();
        if (items.isEmpty() && !isFeed(document)) {
            throw new UnreadableFeed("The document is neither RSS nor Atom.");
        }
        return new FeedDocument(
                ofFeed(document, "title").map(PlainText::line).orElse(""),
                ofFeed(document, "language").flatMap(Languages::tag).filter(tag -> !tag.equals("und")),
                items.stream().map(BrokenFeed::entry).toList(),
                true);
    }

    private static boolean isFeed(Document document) {
        return document.children().stream().anyMatch(root -> ROOTS.contains(root.normalName()));
    }

    private static Optional<String> ofFeed(Document document, String name) {
        return document.getAllElements().stream()
                .filter(element -> isNamed(element, name))
                .filter(element -> element.parent() instanceof Element parent
                        && (isNamed(parent, "channel") || isNamed(parent, "feed")))
                .map(Element::text)
                .findFirst();
    }

    private static FeedEntry entry(Element item) {
        var url = texts(item, "link").filter(WebAddress::isOne).findFirst().or(() -> item.children().stream()
                .filter(child -> isNamed(child, "link"))
                .map(child -> child.attr("href"))
                .filter(WebAddress::isOne)
                .findFirst());
        return new FeedEntry(
                Stream.concat(texts(item, "guid"), texts(item, "id"))
                        .findFirst()
                        .filter(guid -> !guid.equals(url.orElse(""))),
                url,
                texts(item, "title")
                        .findFirst()
                        .map(HtmlText::of)
                        .map(PlainText::line)
                        .orElse(""),
                body(item),
                EntryTime.latest(item.children().stream()
                        .filter(child -> EntryTime.isOne(localName(child)))
                        .map(Element::wholeText)));
    }

    private static String body(Element item) {
        return Stream.of("encoded", "content", "description", "summary")
                .flatMap(name -> item.children().stream().filter(child -> isNamed(child, name)))
                // Markup that nobody escaped was parsed as elements of the feed.
                .map(child -> child.childrenSize() > 0 ? child.html() : child.wholeText())
                .map(HtmlText::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> texts(Element item, String name) {
        return item.children().stream()
                .filter(child -> isNamed(child, name))
                .map(Element::wholeText)
                .map(PlainText::line)
                .filter(text -> !text.isEmpty());
    }

    private static boolean isNamed(Element element, String name) {
        return localName(element).equals(name);
    }

    private static String localName(Element element) {
        var name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private BrokenFeed() {}
}
