package io.tollstream.local.look;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.Explanation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Explained items as one web page that needs nothing else: no network, and no script but its own. */
public final class PageLook implements Shown {

    private static final Mustache.Compiler TEMPLATES = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(resource(name + ".html")));

    private final Template item = template("item");
    private final Writer out;
    private final String version;
    private long items;
    private long figures;

    /**
     * @param title what the page is about, such as the names of the files
     * @param version of the rules
     */
    public PageLook(Writer out, String title, String version) {
        this.out = out;
        this.version = version;
        write(
                template("head"),
                Map.of(
                        "title",
                        title,
                        "style",
                        resource("look.css"),
                        "scriptHash",
                        hash(resource("look.js")),
                        "measures",
                        measures()));
    }

    private static List<Map<String, String>> measures() {
        return Stream.of(Measure.values())
                .map(measure -> Map.of("name", FigureWords.lower(measure)))
                .toList();
    }

    @Override
    public void item(Item shown, Explanation explanation) {
        items++;
        figures += explanation.figures().size();
        write(item, PageItem.of(items, shown, explanation));
    }

    @Override
    public void close() {
        write(
                template("foot"),
                Map.of(
                        "items",
                        FigureWords.counted(items, "item"),
                        "figures",
                        FigureWords.counted(figures, "figure"),
                        "version",
                        version,
                        "script",
                        resource("look.js")));
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Template template, Object context) {
        try {
            template.execute(context, out);
        } catch (MustacheException e) {
            throw e.getCause() instanceof IOException cause ? new UncheckedIOException(cause) : e;
        }
    }

    private static Template template(String name) {
        return TEMPLATES.compile(resource(name + ".html"));
    }

    /** The page's own script and no other may run, even if words of a text were ever taken for one. */
    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(PageLook.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
