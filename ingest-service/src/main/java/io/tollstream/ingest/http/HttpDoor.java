package io.tollstream.ingest.http;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.ingest.out.Readiness;
import io.tollstream.ingest.text.IncidentKey;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door that news, desk entries, watch definitions and decisions about incidents come in by. */
public final class HttpDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final List<String> WAYS_IN = List.of("http", "file");

    private final Meters meters;
    private final Readiness readiness;
    private final Future future;
    private final Intake<NewsItem> news;
    private final Intake<CasualtyUpdate> updates;
    private final Intake<Incident> incidents;
    private final Intake<IncidentAct> acts;
    private final Javalin server;

    /** One thing that can be asked of the door. */
    private record Route(HandlerType method, String path, Handler handler) {}

    /** @param tolerance how far ahead of the clock a time may be before it is refused as of the future */
    public HttpDoor(Outbox outbox, Meters meters, Readiness readiness, Limits limits, Clock clock, Duration tolerance) {
        this.meters = meters;
        this.readiness = readiness;
        this.future = new Future(clock, tolerance);
        this.news = new Intake<>("news", "id", Topics.NEWS_RAW, outbox, meters, limits);
        this.updates = new Intake<>("casualty-update", "id", Topics.CASUALTY_UPDATES, outbox, meters, limits);
        this.incidents = new Intake<>("incident", "key", Topics.INCIDENTS, outbox, meters, limits);
        this.acts = new Intake<>("incident-act", "id", Topics.INCIDENT_ACTS, outbox, meters, limits);
        this.server = Javalin.create(this::configure);
    }

    private List<Route> routes() {
        return List.of(
                new Route(POST, "/v1/news", this::takeNews),
                new Route(POST, "/v1/casualty-updates", ctx -> updates.take(ctx, "http", new UpdateForm(future))),
                new Route(POST, "/v1/incidents", ctx -> incidents.take(ctx, "http", new IncidentForm(future))),
                new Route(POST, "/v1/incident-acts", ctx -> acts.take(ctx, "http", new ActForm(future))),
                new Route(POST, "/v1/incidents/{key}/{act}", this::takeAct),
                new Route(GET, "/v1/openapi.json", HttpDoor::describe),
                new Route(GET, "/health/live", ctx -> Answers.json(ctx, 200, status("live"))),
                new Route(GET, "/health/ready", this::ready),
                new Route(GET, "/metrics", this::metrics));
    }

    /** Method and path of everything that can be asked, like "POST /v1/news". */
    public List<String> paths() {
        return routes().stream()
                .map(route -> route.method().name() + " " + route.path())
                .toList();
    }

    /** @param port 0 for a free one */
    public void open(String host, int port) {
        server.start(host, port);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.threadPool = threads();
        config.http.prefer405over404 = true;
        routes().forEach(route -> config.routes.addHttpHandler(route.method(), route.path(), route.handler()));
        config.routes.exception(Refusal.class, (refusal, ctx) -> Answers.problem(ctx, refusal.problem()));
        config.routes.exception(HttpResponseException.class, HttpDoor::refuseRoute);
        config.routes.exception(
                IOException.class,
                (broken, ctx) -> Answers.problem(
                        ctx, Problem.of(Kind.MALFORMED, "The body ended before it was complete; send it again.")));
        config.routes.exception(Exception.class, HttpDoor::fail);
    }

    /** A virtual thread for each request; the server's own work never waits for one of their carriers. */
    private static ThreadPool threads() {
        var threads = new QueuedThreadPool();
        threads.setName("door");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    private void takeNews(Context ctx) throws IOException {
        var via = Optional.ofNullable(ctx.queryParam("via")).orElse("http");
        if (!WAYS_IN.contains(via)) {
            throw Refusal.of(Kind.BAD_PARAMETER, "via", "via must be one of " + String.join(", ", WAYS_IN) + ".");
        }
        news.take(ctx, via, new NewsForm(future, via));
    }

    private void takeAct(Context ctx) throws IOException {
        var key = ctx.pathParam("key");
        if (!IncidentKey.isOne(key)) {
            throw Refusal.of(
                    Kind.BAD_PARAMETER,
                    "key",
                    "The address must name an incident's key: lower-case letters, digits and hyphens, at most 200.");
        }
        var kind = Stream.of(ActForm.KINDS)
                .filter(one -> word(one).equals(ctx.pathParam("act")))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Kind.NO_ROUTE,
                        "An incident has no such act; there are "
                                + Stream.of(ActForm.KINDS).map(HttpDoor::word).collect(Collectors.joining(", "))
                                + "."));
        acts.take(ctx, "http", new ActForm(future, new ActForm.Subject(kind, key)));
    }

    private static String word(IncidentActKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void describe(Context ctx) throws IOException {
        try (var description = HttpDoor.class.getResourceAsStream("/openapi.json")) {
            if (description == null) {
                throw new IOException("The description of this door is not on the class path.");
            }
            ctx.contentType("application/json").result(description.readAllBytes());
        }
    }

    private void ready(Context ctx) {
        readiness
                .trouble()
                .ifPresentOrElse(
                        why -> Answers.problem(ctx, Problem.of(Kind.UNAVAILABLE, why)),
                        () -> Answers.json(ctx, 200, status("ready")));
    }

    private static ObjectNode status(String word) {
        return Json.object().put("status", word);
    }

    private void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }

    private static void refuseRoute(HttpResponseException refusal, Context ctx) {
        if (refusal.getStatus() == Kind.METHOD_NOT_ALLOWED.status()) {
            var allowed = String.join(", ", refusal.getDetails().values());
            ctx.header("Allow", allowed);
            Answers.problem(
                    ctx,
                    Problem.of(
                            Kind.METHOD_NOT_ALLOWED,
                            ctx.method().name() + " is not done at " + ctx.path() + "; use " + allowed + "."));
        } else {
            Answers.problem(
                    ctx,
                    Problem.of(Kind.NO_ROUTE, "There is nothing at this path; /v1/openapi.json lists what there is."));
        }
    }

    private static void fail(Exception error, Context ctx) {
        LOG.atError().addKeyValue("path", ctx.path()).setCause(error).log("A request failed.");
        Answers.problem(ctx, Problem.of(Kind.INTERNAL, "The service failed at this; send it again, it is harmless."));
    }
}
