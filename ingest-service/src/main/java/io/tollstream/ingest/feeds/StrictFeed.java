package io.tollstream.ingest.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.tollstream.ingest.text.HtmlText;
import io.tollstream.ingest.text.Languages;
import io.tollstream.ingest.text.PlainText;
import io.tollstream.ingest.text.WebAddress;
import io.tollstream.ingest.text.When;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** A valid feed, read by Rome; only the times are read from the elements, for Rome forgets their zones. */
final class StrictFeed {

    static FeedDocument read(String xml) throws FeedException, JDOMException, IOException {
        var document = parse(xml);
        var feed = new SyndFeedInput(false, Locale.ENGLISH).build(document);
        var elements = elementsOf(document);
        var inStep = elements.size() == feed.getEntries().size();
        var entries = new ArrayList<FeedEntry>();
        for (int at = 0; at < feed.getEntries().size(); at++) {
            var entry = feed.getEntries().get(at);
            var written = inStep ? timeOf(elements.get(at)) : Optional.<When>empty();
            entries.add(entry(entry, written.or(() -> timeOf(entry))));
        }
        return new FeedDocument(
                PlainText.line(HtmlText.of(Objects.requireNonNullElse(feed.getTitle(), ""))),
                Optional.ofNullable(feed.getLanguage()).flatMap(Languages::tag).filter(tag -> !tag.equals("und")),
                List.copyOf(entries),
                false);
    }

    private static Document parse(String xml) throws JDOMException, IOException {
        var builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return builder.build(new StringReader(xml));
    }

    /** Items and entries in document order, wherever the version of the format puts them. */
    private static List<Element> elementsOf(Document document) {
        var root = document.getRootElement();
        return Stream.concat(Stream.of(root), root.getChildren().stream().filter(child -> child.getName()
                        .equals("channel")))
                .flatMap(parent -> parent.getChildren().stream())
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private static Optional<When> timeOf(Element item) {
        return EntryTime.latest(item.getChildren().stream()
                .filter(child -> EntryTime.isOne(child.getName()))
                .map(Element::getText));
    }

    private static Optional<When> timeOf(SyndEntry entry) {
        return Stream.of(Optional.ofNullable(entry.getUpdatedDate()), Optional.ofNullable(entry.getPublishedDate()))
                .flatMap(Optional::stream)
                .max(Date::compareTo)
                .map(date -> new When(date.toInstant(), Optional.empty()));
    }

    private static FeedEntry entry(SyndEntry entry, Optional<When> published) {
        var url = line(entry.getLink()).filter(WebAddress::isOne);
        return new FeedEntry(
                line(entry.getUri()).filter(guid -> !guid.equals(url.orElse(""))),
                url,
                PlainText.line(text(entry.getTitleEx())),
                body(entry),
                published);
    }

    /** The whole content where the feed gives it, else its description. */
    private static String body(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(StrictFeed::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** RSS does not say whether a text is markup, and it nearly always may be; Atom does. */
    private static String text(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        var type = content.getType();
        var isPlain = type != null && (type.equals("text") || type.equals("text/plain"));
        return isPlain ? PlainText.paragraphs(content.getValue()) : HtmlText.of(content.getValue());
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text).map(PlainText::line).filter(line -> !line.isEmpty());
    }

    private StrictFeed() {}
}
