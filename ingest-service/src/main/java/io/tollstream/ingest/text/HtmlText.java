package io.tollstream.ingest.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of an HTML body, a paragraph for each block, without scripts, styles and controls. */
public final class HtmlText {

    private static final Set<String> NO_WORDS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "button",
            "select",
            "textarea",
            "audio",
            "video",
            "canvas");

    /** @param html a fragment or a whole document, however broken */
    public static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return PlainText.paragraphs(html);
        }
        var words = new Words();
        Jsoup.parse(html).filter(words);
        return PlainText.paragraphs(words.text.toString());
    }

    private static final class Words implements NodeFilter {

        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                // A line feed inside a paragraph's source is a space to the reader.
                text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (node instanceof Element element) {
                if (NO_WORDS.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            switch (element.normalName()) {
                case "td", "th" -> text.append(' ');
                case "br" -> text.append('\n');
                default -> {
                    if (element.isBlock()) {
                        text.append('\n');
                    }
                }
            }
        }
    }

    private HtmlText() {}
}
