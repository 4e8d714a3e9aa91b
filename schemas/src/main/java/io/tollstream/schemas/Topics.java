package io.tollstream.schemas;

import static java.time.Duration.ofDays;

import java.util.List;

/** Every topic of Tollstream, in the order that news flows through them. Declared here and nowhere else. */
public final class Topics {

    /** Bytes of a record that holds others: a toll with its evidence, a dead letter with the record that died. */
    public static final String LARGE = "16777216";

    public static final Topic<FeedState> FEEDS = Topic.table("ingest.feeds", FeedState.class);
    public static final Topic<NewsItem> NEWS_RAW = Topic.forever("news.raw", NewsItem.class);
    /** With the items pinned to each, which may be many. */
    public static final Topic<Incident> INCIDENTS =
            Topic.table("incidents", Incident.class).with("max.message.bytes", LARGE);

    /** What was decided about incidents, by desks and by the machine. */
    public static final Topic<IncidentAct> INCIDENT_ACTS = Topic.forever("incident.acts", IncidentAct.class);

    /** What the resolver must know of incidents: those that people defined, or that were closed, merged or pinned to. */
    public static final Topic<Incident> INCIDENT_STANDINGS =
            Topic.table("incident.standings", Incident.class).with("max.message.bytes", LARGE);

    public static final Topic<CasualtyUpdate> CASUALTY_UPDATES =
            Topic.forever("casualty.updates", CasualtyUpdate.class).with("max.message.bytes", LARGE);
    public static final Topic<IncidentToll> INCIDENT_TOLLS =
            Topic.table("incident.tolls", IncidentToll.class).with("max.message.bytes", LARGE);
    public static final Topic<TollRevision> TOLL_REVISIONS =
            Topic.forever("incident.toll.revisions", TollRevision.class).with("max.message.bytes", LARGE);
    public static final Topic<EnrichedNewsItem> NEWS_ENRICHED =
            Topic.kept(ofDays(30), "news.enriched", EnrichedNewsItem.class).with("max.message.bytes", LARGE);
    public static final Topic<TollAlert> TOLL_ALERTS =
            Topic.kept(ofDays(90), "toll.alerts", TollAlert.class).with("max.message.bytes", LARGE);

    /** Which incidents no alert is wanted of. */
    public static final Topic<AlertMute> ALERT_MUTES = Topic.table("alert.mutes", AlertMute.class);

    /** Alerts that a target did not take, each under the target's name and the alert's id; gone once it takes them. */
    public static final Topic<TollAlert> ALERTS_UNDELIVERED = Topic.table("alerts.undelivered", TollAlert.class)
            .with("cleanup.policy", "compact,delete")
            .with("retention.ms", Long.toString(ofDays(90).toMillis()))
            .with("max.message.bytes", LARGE);

    /** Records that could not be used, as their raw bytes, with the reason in their headers. */
    public static final Topic<byte[]> DEAD_LETTERS =
            Topic.kept(ofDays(90), "dead.letters", byte[].class).with("max.message.bytes", LARGE);

    /** Which dead letters were sent back, so that none is sent back twice. */
    public static final Topic<RedrivenLetter> DEAD_LETTERS_REDRIVEN =
            Topic.table("dead.letters.redriven", RedrivenLetter.class);

    public static final List<Topic<?>> ALL = List.of(
            FEEDS,
            NEWS_RAW,
            INCIDENTS,
            INCIDENT_ACTS,
            INCIDENT_STANDINGS,
            CASUALTY_UPDATES,
            INCIDENT_TOLLS,
            TOLL_REVISIONS,
            NEWS_ENRICHED,
            TOLL_ALERTS,
            ALERT_MUTES,
            ALERTS_UNDELIVERED,
            DEAD_LETTERS,
            DEAD_LETTERS_REDRIVEN);

    private Topics() {}
}
