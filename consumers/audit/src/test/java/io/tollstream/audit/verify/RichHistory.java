package io.tollstream.audit.verify;

import io.tollstream.audit.MadeHistory;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.identity.ContentHash;
import io.tollstream.schemas.identity.EntryIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small history with something of everything that an untouched one may hold. */
public final class RichHistory {

    static final String TRAIN = "2025-03-11-pk-train";
    static final String DAM = "2025-06-01-xx-lorn-dam-break";
    static final String FLOOD = "2025-06-01-xx-lorn-flood";
    static final String BRIDGE = "2025-06-02-xx-lorn-bridge-collapse";

    private static final Instant NOON = Instant.parse("2026-05-05T12:00:00Z");

    private final MadeHistory history;
    private final Runnable each;
    private int minute;

    private RichHistory(MadeHistory history, Runnable each) {
        this.history = history;
        this.each = each;
    }

    public static MadeHistory in(MadeHistory history) {
        return in(history, () -> {}, () -> {});
    }

    /**
     * @param midway done after the first chapter
     * @param each done after every record that is sent
     */
    static MadeHistory in(MadeHistory history, Runnable midway, Runnable each) {
        var rich = new RichHistory(history, each);
        rich.train();
        midway.run();
        rich.machine();
        history.restart();
        rich.acts();
        rich.unusable();
        rich.afterwards();
        return history;
    }

    /** Rises, a correction, a claim, a copy, a repeat, and a desk that enters, lowers and takes back. */
    private void train() {
        item("t-1", "Wire", "Train attacked", "25 people were killed on the train, police said.", TRAIN);
        item("t-2", "Wire", "", "31 people were killed on the train, the army said.", TRAIN);
        item("t-3", "Daily", "", "31 people were killed on the train, the army said.", TRAIN);
        item("t-2", "Wire", "", "31 people were killed on the train, the army said.", TRAIN);
        item("t-4", "Post", "", "The BLA said it had killed 214 hostages. Officials dismissed the claim.", TRAIN);
        item("t-5", "Gazette", "", "Security forces killed 33 insurgents; 40 people were injured.", TRAIN);
        var high = entry(TRAIN, 38, minute, List.of());
        enter(high);
        enter(entry(TRAIN, 0, minute, List.of(high.getId())));
        item("t-6", "Wire", "", "The toll was revised down to 28, police said.", TRAIN);
        item("t-7", "Wire", "Five more dead", "29 people were killed, including five children.", TRAIN);
        enter(entry(TRAIN, 30, minute, List.of()));
    }

    /** What finds its incident by itself, opens one, matches a watch, tells of two events or of none. */
    private void machine() {
        var watch = incident("2026-05-05-pk-quetta-quake", "Quetta earthquake");
        send(Incident.newBuilder(watch)
                .setAliases(List.of("Quetta earthquake"))
                .setPlaces(List.of("Quetta"))
                .setFrom(NOON.minus(Duration.ofDays(9)))
                .build());
        item("q-1", "Wire", "Quetta earthquake kills 47", "At least 47 people were killed in Quetta, Pakistan.", null);
        item(
                "b-1",
                "Wire",
                "Two clerks killed in Dayton bakery shooting",
                "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man opened fire"
                        + " behind the counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.",
                null);
        item(
                "b-2",
                "Daily",
                "Police seek man after Dayton bakery shooting",
                "Officers in Dayton, Ohio, are looking for the man who killed two clerks in a bakery on Monday night."
                        + " Dora Quill, 34, told them what she saw from the storeroom.",
                null);
        item(
                "b-3",
                "Post",
                "Bakery shooting: clerks were sisters",
                "The two clerks shot dead in a bakery on Monday night were sisters, said Dora Quill, 34, who hid in the"
                        + " storeroom when a man opened fire behind the counter.",
                null);
        item("r-1", "Wire", "Five killed in two separate shootings", """
                Five people were killed in two separate shootings over the weekend.

                DAYTON, Ohio — Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man \
                opened fire behind the counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.

                FRESNO, California — Three farmers were shot dead at a cattle market in Fresno, California, on Sunday, \
                police said. Abel Marsh, 51, who sold hay there, was arrested.""", null);
        item("n-1", "Wire", "Library to open", "The library of Dayton, Ohio, opens in June.", null);
        item("n-2", "Post", "Harvest", "The harvest of plums was good this year, growers said.", null);
    }

    /** Merges, a late update for the one that was taken in, undoing, splits and pins, by acts and by a definition. */
    private void acts() {
        item("d-1", "Wire", "", "12 people were killed when the dam broke, police said.", DAM);
        item("d-2", "Post", "", "14 people were killed when the dam broke, said the mayor.", DAM);
        item("f-1", "Wire", "", "30 people were killed in the flood, police said.", FLOOD);
        send(incident(FLOOD, "Flood in Lorn"));
        act("a-1", IncidentActKind.MERGE, DAM, FLOOD, List.of());
        enter(entry(DAM, 33, minute, List.of()));
        item("d-3", "Daily", "", "35 people were killed when the dam broke, police said.", DAM);
        act("a-2", IncidentActKind.SPLIT, FLOOD, BRIDGE, List.of("f-1"));
        act("a-3", IncidentActKind.REOPEN, DAM, null, List.of());
        act("a-4", IncidentActKind.PIN, BRIDGE, null, List.of("d-2"));
        item("f-2", "Wire", "", "31 people were killed in the flood, police said.", FLOOD);
        act("a-5", IncidentActKind.UNPIN, BRIDGE, null, List.of("d-2"));
        send(Incident.newBuilder(incident(BRIDGE, "Bridge in Lorn"))
                .setState(IncidentState.CLOSED)
                .build());
        act("a-6", IncidentActKind.MERGE, DAM, BRIDGE, List.of());
    }

    /** What the enricher can only refuse. */
    private void unusable() {
        var news = news("x-1", "Wire", "", "9 people were killed.", TRAIN);
        history.send(Topics.NEWS_RAW, "x-other", news, now());
        history.send(Topics.NEWS_RAW, "x-2", "no item".getBytes(StandardCharsets.UTF_8), now());
        history.send(Topics.CASUALTY_UPDATES, FLOOD, entry(TRAIN, 99, minute, List.of()), now());
        history.send(Topics.CASUALTY_UPDATES, FLOOD, new byte[] {0, 1, 2}, now());
        each.run();
    }

    /** So that nothing above stands at the end of everything. */
    private void afterwards() {
        item("t-8", "Daily", "", "32 people were killed on the train, the army said.", TRAIN);
        item("d-4", "Daily", "", "36 people were killed when the dam broke, police said.", DAM);
        item(
                "b-4",
                "Wire",
                "Dayton bakery shooting toll rises to three",
                "Three clerks were shot dead in a bakery in"
                        + " Dayton, Ohio, on Monday night, police said. Dora Quill, 34, hid in the storeroom.",
                null);
    }

    private Instant now() {
        return NOON.plusSeconds(60L * minute++);
    }

    private void item(String id, String source, String title, String text, @Nullable String incident) {
        history.send(Topics.NEWS_RAW, id, news(id, source, title, text, incident), now());
        each.run();
    }

    static NewsItem news(String id, String source, String title, String text, @Nullable String incident) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash(ContentHash.of(title, text))
                .setSource(new Source(source, SourceKind.AGENCY))
                .setTitle(title)
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(NOON.plusSeconds(id.hashCode() % 50))
                .setIncidentKey(incident)
                .build();
    }

    private void enter(CasualtyUpdate entry) {
        history.send(Topics.CASUALTY_UPDATES, entry.getIncidentKey(), entry, now());
        each.run();
    }

    /** @param killed 0 for an entry that only takes back */
    static CasualtyUpdate entry(String incident, long killed, int minute, List<String> retracts) {
        var figure = Figure.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setCount(new CountRange(killed, killed))
                .setStance(Stance.CONFIRMED)
                .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the ministry"))
                .setEvidence(Evidence.newBuilder()
                        .setSentence("The ministry counts " + killed + ".")
                        .build())
                .build();
        var entry = CasualtyUpdate.newBuilder()
                .setId("")
                .setIncidentKey(incident)
                .setOrigin(UpdateOrigin.DESK)
                .setResolvedBy(ResolvedBy.DESK)
                .setSource(new Source("Crisis desk", SourceKind.DESK))
                .setEventTime(NOON.plusSeconds(60L * minute))
                .setFigures(killed == 0 ? List.of() : List.of(figure))
                .setRetracts(retracts)
                .setEnteredBy("Crisis desk")
                .build();
        return CasualtyUpdate.newBuilder(entry).setId(EntryIdentity.of(entry)).build();
    }

    private void act(String id, IncidentActKind kind, String incident, @Nullable String other, List<String> items) {
        var act = IncidentAct.newBuilder()
                .setId(id)
                .setKind(kind)
                .setIncidentKey(incident)
                .setOtherKey(other)
                .setItemIds(items)
                .setBy("Night desk")
                .setHuman(true)
                .setReason("They are one.")
                .setAt(NOON.plusSeconds(60L * minute))
                .build();
        history.send(Topics.INCIDENT_ACTS, incident, act, now());
        each.run();
    }

    private Incident incident(String key, String title) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle(title)
                .setDefinedBy("Night desk")
                .setChangedAt(NOON.plusSeconds(60L * minute))
                .build();
    }

    private void send(Incident incident) {
        history.send(Topics.INCIDENTS, incident.getKey(), incident, now());
        each.run();
    }
}
