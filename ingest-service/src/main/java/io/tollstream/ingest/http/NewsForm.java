package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.text.HtmlText;
import io.tollstream.ingest.text.Languages;
import io.tollstream.ingest.text.NewsDraft;
import io.tollstream.ingest.text.PlainText;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;

/** A news item as JSON. */
final class NewsForm implements Form<NewsItem> {

    static final String[] KNOWN = {
        "source", "sourceKind", "guid", "url", "title", "text", "html", "language", "publishedAt", "incident"
    };

    private final Future future;
    private final String via;

    /** @param via the way it came in: http or file */
    NewsForm(Future future, String via) {
        this.future = future;
        this.via = via;
    }

    @Override
    public Filled<NewsItem> read(JsonNode json) {
        var fields = Fields.of(json, KNOWN);
        var draft = new NewsDraft(
                new Source(
                        fields.needLine("source", "Example Wire"),
                        fields.choice("sourceKind", SourceKind.values()).orElse(SourceKind.UNKNOWN)),
                fields.line("guid"),
                fields.url("url"),
                fields.raw("title").map(PlainText::line).orElse(""),
                text(fields),
                fields.line("language").map(given -> Languages.tag(given)
                        .orElseThrow(() -> fields.bad("language", "must be a BCP 47 tag, like en or ur-PK"))),
                future.needPast(fields, "publishedAt"),
                fields.incidentKey("incident"),
                via);
        if (!draft.saysSomething()) {
            throw fields.missing("text", "give a text, an html body or at least a title");
        }
        var item = draft.toItem();
        return new Filled<>(item.getId(), item.getId(), item);
    }

    private static String text(Fields fields) {
        if (fields.has("text") && fields.has("html")) {
            throw fields.bad("html", "must not stand beside text; give one of them");
        }
        return fields.raw("text")
                .map(PlainText::paragraphs)
                .or(() -> fields.raw("html").map(HtmlText::of))
                .orElse("");
    }
}
