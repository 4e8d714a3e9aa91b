package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads items of one language, stage by stage: sentences, numbers, people, happenings, voices, figures. */
final class Reader implements LanguageReader {

    /** Sentences at the head of an item are about its own event even if they speak of the year or the city. */
    private static final int LEAD = 2;

    private static final int LINE = 18;

    /** No news item tells so many figures; the bound keeps hostile texts cheap. What stands behind them is not read. */
    private static final int MOST = 2_000;

    /** How far back the total may stand that an earlier number belongs to. */
    private static final int BACK = 200;

    private final Lexicon lexicon;
    private final String version;
    private final int elsewhere;
    private final Counts counts;
    private final PeopleReader people;
    private final Earlier earlier;
    private final Insides insides;
    private final Patients patients;
    private final EventReader events;
    private final Sums sums;
    private final Multiples multiples;
    private final StatedNumbers statedNumbers;
    private final Denials denials;
    private final Rebuttals rebuttals;
    private final Coverage coverage;
    private final Accounts accounts;
    private final Superseded superseded;
    private final NamedVictims named;
    private final FatalHeadline fatal;
    private final LoneDeath lone;
    private final Tellers tellers;
    private final OurDeeds ours;
    private final OwnBombs bombs;
    private final Losses losses;

    Reader(Lexicon lexicon, String version) {
        this.lexicon = lexicon;
        this.version = version;
        this.elsewhere = Background.mark(lexicon);
        this.counts = new Counts(lexicon);
        this.people = new PeopleReader(lexicon);
        this.earlier = new Earlier(lexicon);
        this.insides = new Insides(lexicon);
        this.patients = new Patients(lexicon);
        this.events = new EventReader(lexicon);
        this.sums = new Sums(lexicon);
        this.multiples = new Multiples(lexicon);
        this.statedNumbers = new StatedNumbers(lexicon);
        this.denials = new Denials(lexicon);
        this.rebuttals = new Rebuttals(lexicon);
        this.coverage = new Coverage(lexicon);
        this.accounts = new Accounts(lexicon);
        this.superseded = new Superseded(lexicon);
        this.named = new NamedVictims(lexicon);
        this.fatal = new FatalHeadline(lexicon);
        this.lone = new LoneDeath(lexicon);
        this.tellers = new Tellers(lexicon);
        this.ours = new OurDeeds(lexicon);
        this.bombs = new OwnBombs(lexicon);
        this.losses = new Losses(lexicon);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Figure> read(Item item) {
        var figures = new ArrayList<Figure>();
        for (var reading : work(item).kept()) {
            figures.add(reading.figure());
        }
        return figures;
    }

    @Override
    public Explanation explain(Item item, String language) {
        return new Explainer(lexicon, counts, people, events, earlier).explain(work(item), language);
    }

    private Work work(Item item) {
        var sentences = Sentences.of(item.fullText(), lexicon.vocabulary);
        var happenings = new Happenings(sentences, events);
        var statements = new Statements(sentences, new Voices(lexicon), item.source());
        var published = item.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var head = Math.min(item.title().isEmpty() ? 1 : 2, sentences.size());
        var background = new Background(lexicon, elsewhere, new OtherDates(lexicon, sentences, head, published));
        var readings = new ArrayList<Reading>();
        var cast = new Cast(lexicon);
        for (var i = 0; i < sentences.size() && readings.size() < MOST; i++) {
            read(i, sentences.get(i), happenings, statements, background, cast, readings);
        }
        var multiple = multiple(sentences, happenings, statements, background);
        var slain = multiple != null && multiple.measure() == Measure.KILLED;
        if (!slain && !dead(readings)) {
            var last = headline(item, sentences, happenings, statements, readings);
            readings.addAll(last == null ? lone(sentences, happenings, statements, background) : List.of(last));
        }
        accounts.settle(readings);
        superseded.mark(readings);
        Casualties.settle(readings);
        bombs.settle(readings);
        Remainder.mark(readings);
        Firsts.settle(readings);
        Nationals.mark(readings);
        SortsInLists.mark(readings);
        var kept = Multiples.with(
                Consolidation.kept(lexicon, Captions.without(readings, sentences, lexicon), sentences), multiple);
        return new Work(sentences, statements, background, readings, kept);
    }

    private static boolean dead(List<Reading> readings) {
        for (var reading : readings) {
            var told = reading.measure() == Measure.KILLED && reading.stance().accepted();
            if (told && reading.count().low() > 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Reading headline(
            Item item, List<Sentence> sentences, Happenings happenings, Statements statements, List<Reading> readings) {
        if (item.title().isEmpty() || sentences.isEmpty()) {
            return null;
        }
        var headline = sentences.getFirst();
        var mention = fatal.in(headline, happenings.in(0), readings);
        return mention == null
                ? null
                : reading(mention, statements.at(0, mention.people().from()));
    }

    /** Whom a sentence tells dead that names or counts nobody else; nobody where none does. */
    private List<Reading> lone(
            List<Sentence> sentences, Happenings happenings, Statements statements, Background background) {
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var happened = happenings.in(i);
            var mention = lone.in(sentence, happened);
            var own = mention != null
                    && !teaser(sentence)
                    && !background.wentOn(sentence)
                    && !background
                            .in(sentence, happened, i > LEAD)
                            .get(mention.people().from());
            if (own) {
                return List.of(
                        reading(mention, statements.at(i, mention.people().from())));
            }
        }
        return List.of();
    }

    /** The first deed whose word says how many it struck, or null. */
    private @Nullable Reading multiple(
            List<Sentence> sentences, Happenings happenings, Statements statements, Background background) {
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (lexicon.multiples.mayStandIn(sentence) && !(i > 0 && teaser(sentence))) {
                var mention = multiples.in(sentence, background.in(sentence, happenings.in(i), i > LEAD));
                if (mention != null) {
                    return reading(mention, statements.at(i, mention.people().from()));
                }
            }
        }
        return null;
    }

    private void read(
            int index,
            Sentence sentence,
            Happenings happenings,
            Statements statements,
            Background background,
            Cast cast,
            List<Reading> readings) {
        if (background.leaves(sentence, !readings.isEmpty())) {
            return;
        }
        var line = index > LEAD && statements.sentence(index - 1).paragraph() != sentence.paragraph();
        if (index > 0 && teaser(sentence) || line && !readings.isEmpty() && link(sentence)) {
            return;
        }
        if (!readings.isEmpty() && rebuttals.mayBe(sentence)) {
            rebuttals.mark(statements.sentence(index - 1), sentence, statements.voices(index), readings);
        }
        var told = happenings.in(index);
        if (told.isEmpty() && readings.isEmpty() && !sentence.allCapitals()) {
            return;
        }
        var elsewhere = background.in(sentence, told, index > LEAD && !readings.isEmpty());
        if (!readings.isEmpty()) {
            background.formerly(sentence, told, elsewhere);
        }
        var before = index > 0 ? statements.sentence(index - 1) : null;
        if (background.goesOn(before, sentence, elsewhere)) {
            elsewhere.set(0, sentence.size());
        }
        var happened = without(elsewhere, told);
        if (happened.isEmpty() && readings.isEmpty() && !sentence.allCapitals()) {
            return;
        }
        var quantities = counts.in(sentence);
        if (happened.isEmpty() && quantities.isEmpty() && !tellsWithoutEvent(sentence)) {
            cast.sided(sentence, people.met(sentence, cast));
            return;
        }
        var counted = cast.sided(sentence, people.in(sentence, quantities, happened, cast));
        counted.removeIf(one -> elsewhere.get(one.from()) || tellers.tells(sentence, one));
        var sorted = earlier.sorted(sentence, counted);
        var marked = patients.sorted(sentence, insides.marked(sentence, sorted.now()), happened);
        var clause = new Clause(lexicon, sentence, marked, happened);
        var first = readings.size();
        var linked = sums.in(clause, OwnHands.marked(clause, Linker.mentions(clause)), readings);
        var stated = statedNumbers.in(clause, linked, readings);
        var mentions = losses.sided(sentence.allCapitals() ? named.in(clause, stated, elsewhere, readings) : stated);
        var tolled = Coverage.tolled(mentions);
        for (var mention : mentions.isEmpty() ? Breakdown.of(clause, readings) : mentions) {
            if (denials.supposed(mention)) {
                continue;
            }
            var said = ours.heard(mention, statements.at(index, mention.people().from()));
            var statement = Presupposed.is(mention, said) ? statements.own() : said;
            var reading = reading(coverage.of(mention, tolled), statement);
            readings.add(denials.untrue(mention) ? reading.standing(Stance.DENIED, Rule.DENIED) : reading);
        }
        attach(sorted, readings, first);
        if (readings.size() == first) {
            return;
        }
        denials.takeBack(sentence, readings.subList(first, readings.size()));
        if (index > LEAD && lexicon.in(sentence, Cue.BACKGROUND)) {
            readings.subList(first, readings.size()).clear();
        }
    }

    private static List<Event> without(BitSet elsewhere, List<Event> told) {
        if (elsewhere.isEmpty()) {
            return told;
        }
        var here = new ArrayList<Event>();
        for (var event : told) {
            if (!elsewhere.get(event.from())) {
                here.add(event);
            }
        }
        return here;
    }

    /** "The boy was among the dead", "it is a murder-suicide", and names in capitals: told without a verb of harm. */
    private boolean tellsWithoutEvent(Sentence sentence) {
        return sentence.allCapitals()
                || lexicon.mayBeIn(sentence, Cue.GROUP)
                || lexicon.mayBeIn(sentence, Cue.MURDER_SUICIDE)
                || lexicon.mayBeIn(sentence, Cue.BLEW_UP)
                || lexicon.mayBeIn(sentence, Cue.SELF);
    }

    /** "1:13 Man rescued from well", "Related: two hurt in crash": the head of another story. */
    private boolean teaser(Sentence sentence) {
        var clip = sentence.kind(0) == Token.CODE
                && minutes(sentence.word(0))
                && sentence.size() > 1
                && (sentence.capital(1) || sentence.quote(1));
        return clip || lexicon.is(Cue.TEASER, sentence, 0);
    }

    /** A line of few words without a full stop: the head of another story; but "UPDATE" and headings in capitals are of this. */
    private static boolean link(Sentence sentence) {
        var last = sentence.size() - 1;
        return last < LINE
                && last > 1
                && !sentence.mark(last)
                && sentence.capital(0)
                && (sentence.length(0) == 1 || Character.isLowerCase(sentence.last(0)));
    }

    /** How long a clip is, "1:13" or "00:39"; "18:42" is a time of day. */
    private static boolean minutes(String code) {
        var colon = code.indexOf(':');
        return colon == 1 || colon > 1 && code.charAt(0) == '0';
    }

    private static Reading reading(Mention mention, Statement statement) {
        var count = mention.people().count();
        var reading = new Reading(mention, statement, count, statement.stance());
        var none = count.none();
        return none && statement.stance() == Stance.DENIED
                ? reading.standing(withoutLosses(statement), Rule.NO_LOSSES)
                : reading;
    }

    /** Who denies losses claims that there are none. */
    private static Stance withoutLosses(Statement statement) {
        return switch (statement.who().kind()) {
            case OFFICIAL -> Stance.CONFIRMED;
            case PARTY -> Stance.CLAIMED;
            case NGO, MEDIA, WITNESS -> Stance.REPORTED;
        };
    }

    /** Hangs the earlier number on the total it belongs to: in this sentence, or else the last one before. */
    private static void attach(Earlier.Sorted sorted, List<Reading> readings, int first) {
        if (sorted.before().isEmpty() && !sorted.corrects()) {
            return;
        }
        var parts = first < readings.size() && readings.get(readings.size() - 1).scope() == Scope.PART
                ? readings.get(readings.size() - 1)
                : null;
        for (var i = readings.size() - 1; i >= Math.max(0, readings.size() - BACK); i--) {
            var reading = readings.get(i);
            if (carries(reading, parts, i >= first)) {
                var before = sorted.before();
                if (!before.isEmpty()) {
                    readings.set(i, reading.replacing(before.getLast(), sorted.corrects()));
                } else if (i >= first) {
                    readings.set(i, reading.correcting());
                }
                return;
            }
        }
    }

    private static boolean carries(Reading reading, @Nullable Reading part, boolean here) {
        if (reading.scope() != Scope.TOTAL || reading.single()) {
            return false;
        }
        return part == null
                ? here || reading.category().isEmpty()
                : reading.measure() == part.measure()
                        && reading.party() == part.party()
                        && reading.category().isEmpty();
    }
}
