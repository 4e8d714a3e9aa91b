package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.places.PlaceFinder;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Reads of an item what its event can be told by: places, days, ages, kind, figures, words and names. */
public final class SketchReader {

    /** How much of a text is looked at, in characters. */
    private static final int READ = 12_000;

    /** How much of a text from its first words on an event is compared word by word, in characters. */
    private static final int LEAD = 1_800;

    /** How far before the word that tells of an event its sentence is taken to begin, in characters. */
    private static final int SENTENCE = LEAD / 4;

    /** How much of the lead tells days, in words. */
    private static final int DATED = 130;

    /** How many words behind the lead are looked at for names. */
    private static final int NAMED = 700;

    /** From so many on a number of people tells one event from another. */
    private static final int TELLING = 4;

    private static final int PEOPLE = 100_000_000;
    private static final int MOST_FIGURES = 12;

    private final PlaceFinder places;
    private final Kinds kinds;
    private final EventDays days;
    private final AgesTold ages;

    public SketchReader(Gazetteer gazetteer) {
        var files = new LexiconFiles("/resolution/");
        this.places = new PlaceFinder(gazetteer);
        this.kinds = new Kinds(files);
        this.days = new EventDays(files);
        this.ages = new AgesTold(files);
    }

    /**
     * @param figures what was read in the item
     * @param home the country or region that the source mostly tells of, ISO 3166; empty where unknown
     */
    public Sketch read(Item item, List<Figure> figures, String home) {
        var title = Words.of(item.title());
        var body = Words.of(item.text(), 0, Math.min(item.text().length(), READ));
        var from = lead(item.text(), body);
        var lead = Words.of(item.text(), from, Math.min(item.text().length(), from + LEAD));
        var published =
                item.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        var eventDays = new TreeSet<Integer>();
        days.in(title, title.size(), published, eventDays);
        days.in(lead, DATED, published, eventDays);
        var told = new TreeSet<Integer>();
        ages.in(title, title.size(), told);
        ages.in(lead, lead.size(), told);
        var head = item.title() + "\n\n"
                + item.text().substring(from, Math.min(item.text().length(), from + LEAD));
        var terms = new Terms(title, lead);
        return new Sketch(
                item.id(),
                item.language(),
                item.title(),
                published,
                List.copyOf(eventDays),
                List.copyOf(told),
                places.in(Words.of(head), title.size(), home),
                kinds.of(title, lead),
                best(figures, Measure.KILLED),
                best(figures, Measure.INJURED),
                counts(figures),
                terms.hashes(),
                terms.times(),
                terms.marks(),
                names(title, lead, body),
                Fingerprint.of(item.fullText()));
    }

    /** Where the first sentence begins that tells of an event: before it stand menus, credits and appeals to subscribe. */
    private int lead(String text, Words body) {
        for (var at = 0; at < body.size(); at++) {
            if (kinds.tells(body, at) && !body.capitals(at)) {
                return sentence(text, body.start(at));
            }
        }
        return 0;
    }

    private static int sentence(String text, int within) {
        var at = within;
        while (at > 0 && within - at < SENTENCE) {
            var c = text.charAt(at - 1);
            if (c == '\n'
                    || c == '|'
                    || (c == '.' || c == '!' || c == '?') && Character.isWhitespace(text.charAt(at))) {
                break;
            }
            at--;
        }
        return at;
    }

    /** Pairs of neighbouring words with capitals: names of people, streets, teams. */
    private static long[] names(Words title, Words lead, Words body) {
        var names = new long[title.size() + lead.size() + Math.min(body.size(), NAMED)];
        var size = names(title, title.size(), names, 0);
        size = names(lead, lead.size(), names, size);
        size = names(body, NAMED, names, size);
        return Arrays.stream(names, 0, size).sorted().distinct().toArray();
    }

    private static int names(Words text, int until, long[] names, int size) {
        var next = size;
        for (var at = 0; at + 1 < Math.min(until, text.size()); at++) {
            if (text.capital(at) && text.capital(at + 1) && text.adjoin(at)) {
                names[next++] = text.hash(at, at + 2);
            }
        }
        return next;
    }

    /** The greatest total, of victims and attackers together: enough to tell two events apart. */
    private static int best(List<Figure> figures, Measure measure) {
        var best = 0L;
        for (var figure : figures) {
            if (figure.measure() == measure && figure.stance().accepted()) {
                best = Math.max(best, figure.count().low());
            }
        }
        return (int) Math.min(best, Integer.MAX_VALUE);
    }

    /** The telling numbers of people, with what happened to them. */
    private static List<Integer> counts(List<Figure> figures) {
        return figures.stream()
                .filter(figure ->
                        figure.count().low() >= TELLING && figure.count().low() < PEOPLE)
                .map(figure -> figure.measure().ordinal() * PEOPLE
                        + (int) figure.count().low())
                .distinct()
                .sorted()
                .limit(MOST_FIGURES)
                .toList();
    }
}
