package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.tollstream.dashboard.http.Problem.Kind;
import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Meters;
import io.tollstream.dashboard.live.Progress;
import io.tollstream.dashboard.view.Dossier;
import io.tollstream.dashboard.view.Found;
import io.tollstream.dashboard.view.PastToll;
import io.tollstream.dashboard.view.Summary;
import io.tollstream.dashboard.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door that readers come to: the API, the stream, the page. */
public final class DashboardDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardDoor.class);

    /** Everything of the page comes from here, nobody may frame it, and only its templates may become HTML. */
    static final String ONLY_OURS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types lit-html";

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int POINTS = 2_000;
    private static final int MOST_POINTS = 5_000;
    private static final int CHANGES = 200;
    private static final int MOST_CHANGES = 1_000;
    /** Incidents of a download that are looked at together: nobody waits for a long one. */
    private static final int DOWNLOADED_AT_ONCE = 200;

    private final LiveView live;
    private final Progress progress;
    private final Meters meters;
    private final Stream stream;
    private final Javalin server;

    /** One thing that can be asked of the door. */
    private record Route(String path, Handler handler) {}

    /**
     * @param mostReaders readers of the stream at a time
     * @param pace least time between two writes to one of them
     */
    public DashboardDoor(LiveView live, Progress progress, Meters meters, int mostReaders, Duration pace) {
        this.live = live;
        this.progress = progress;
        this.meters = meters;
        this.stream = new Stream(live, meters, mostReaders, pace);
        this.server = Javalin.create(this::configure);
    }

    /** The first that fits answers. */
    private List<Route> routes() {
        return List.of(
                new Route("/v1/incidents", read(this::list)),
                new Route("/v1/incidents.csv", read(this::listAsCsv)),
                new Route("/v1/incidents.ndjson", read(this::listAsLines)),
                new Route("/v1/incidents/{key}.csv", read(this::historyAsCsv)),
                new Route("/v1/incidents/{key}.json", read(this::incidentAsFile)),
                new Route("/v1/incidents/{key}", read(this::incident)),
                new Route("/v1/incidents/{key}/items/{itemId}", read(this::item)),
                new Route("/v1/changes", read(this::changes)),
                new Route("/v1/stream", stream::serve),
                new Route("/v1/map", read(this::map)),
                new Route("/v1/facets", read(this::facets)),
                new Route("/v1/openapi.json", DashboardDoor::describe),
                new Route(
                        "/health/live", request -> status(request, Json.object().put("status", "live"))),
                new Route("/health/ready", this::ready),
                new Route("/metrics", this::metrics));
    }

    /** Method and path of everything that can be asked, like "GET /v1/incidents". */
    public List<String> paths() {
        return routes().stream().map(route -> "GET " + route.path()).toList();
    }

    /** @param port 0 for a free one */
    public void open(String host, int port) {
        server.start(host, port);
    }

    public int port() {
        return server.port();
    }

    /** Lets readers of the stream go first: they would be waited for. */
    @Override
    public void close() {
        live.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.threadPool = threads();
        config.http.prefer405over404 = true;
        config.staticFiles.add(files -> {
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = Map.of(
                    "Cache-Control", "no-cache",
                    "Content-Security-Policy", ONLY_OURS,
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff");
        });
        routes().forEach(route -> config.routes.addHttpHandler(HandlerType.GET, route.path(), route.handler()));
        config.routes.exception(Refusal.class, (refusal, ctx) -> Answers.problem(ctx, refusal.problem()));
        config.routes.exception(HttpResponseException.class, DashboardDoor::refuseRoute);
        config.routes.exception(IOException.class, (gone, ctx) -> LOG.debug("A reader went.", gone));
        config.routes.exception(Exception.class, DashboardDoor::fail);
    }

    /** A virtual thread for each reader; the server's own work never waits for one of their carriers. */
    private static ThreadPool threads() {
        var threads = new QueuedThreadPool();
        threads.setName("door");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    /** Answers only when everything that was there at the start was read. */
    private Handler read(Handler handler) {
        return request -> {
            if (!live.isCaughtUp()) {
                throw Refusal.of(Kind.UNAVAILABLE, notYet(progress.state()));
            }
            handler.handle(request);
        };
    }

    private static String notYet(Progress.State state) {
        return state.trouble()
                .orElseGet(() -> "The topics are being read: "
                        + state.behind().entrySet().stream()
                                .filter(topic -> topic.getValue() > 0)
                                .map(topic -> topic.getKey() + " is " + topic.getValue() + " records behind")
                                .collect(Collectors.joining(", "))
                        + "; come back in a moment.");
    }

    private void list(Context request) {
        var params = new Params(request);
        var query = params.query();
        var after = params.cursor();
        var most = params.number("limit", PAGE, 1, LARGEST_PAGE);
        var answer = live.ask(view -> view.page(query, after, most));
        var json = Json.object();
        json.set("items", Shapes.each(answer.value().items(), Shapes::summary));
        json.put("total", answer.value().total());
        json.put("next", answer.value().next().map(Params::cursor).orElse(null));
        Answers.json(request, json, Optional.of(answer.position()));
    }

    private void listAsCsv(Context request) throws IOException {
        var keys = keys(request);
        var out = file(request, "text/csv; charset=utf-8", "incidents.csv");
        out.write(Csv.LIST_HEAD.getBytes(StandardCharsets.UTF_8));
        download(keys, out, Csv::lines);
    }

    private void listAsLines(Context request) throws IOException {
        var keys = keys(request);
        var out = file(request, "application/x-ndjson", "incidents.ndjson");
        download(keys, out, summary -> Shapes.summary(summary) + "\n");
    }

    private List<String> keys(Context request) {
        var query = new Params(request).query();
        return live.ask(view -> view.keys(query)).value();
    }

    private static OutputStream file(Context request, String type, String name) {
        request.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-cache");
        return request.outputStream();
    }

    private void download(List<String> keys, OutputStream out, Function<Summary, String> line) throws IOException {
        for (var from = 0; from < keys.size(); from += DOWNLOADED_AT_ONCE) {
            var some = keys.subList(from, Math.min(keys.size(), from + DOWNLOADED_AT_ONCE));
            var summaries = live.ask(view -> some.stream()
                            .flatMap(key -> view.summary(key).stream())
                            .toList())
                    .value();
            for (var summary : summaries) {
                out.write(line.apply(summary).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void incident(Context request) {
        var key = request.pathParam("key");
        if (isFound(request, key, "")) {
            answerIncident(request, key);
        }
    }

    private void incidentAsFile(Context request) {
        var key = request.pathParam("key");
        if (isFound(request, key, ".json")) {
            request.header("Content-Disposition", "attachment; filename=\"" + key + ".json\"");
            answerIncident(request, key);
        }
    }

    /** An incident with its toll, now or of a past time. */
    private record Answered(Dossier dossier, PastToll toll) {}

    private void answerIncident(Context request, String key) {
        var asOf = new Params(request).asOf();
        var answer = live.ask(view -> view.dossier(key).map(dossier -> answered(view, dossier, asOf)));
        var answered = answer.value().orElseThrow(() -> unknown(key));
        var toll =
                switch (answered.toll()) {
                    case PastToll.Kept kept -> kept.toll();
                    case PastToll.TooFarBack tooFar ->
                        throw Refusal.of(
                                Kind.TOO_FAR_BACK,
                                "Revisions of this incident are kept here from " + tooFar.since()
                                        + " on; ask for a later time, or read incident.toll.revisions, which has all.");
                };
        Answers.json(request, Shapes.dossier(answered.dossier(), toll, asOf), Optional.of(answer.position()));
    }

    private static Answered answered(View view, Dossier dossier, Optional<AsOf> asOf) {
        return new Answered(
                dossier,
                asOf.map(past -> view.past(dossier.summary().key(), past.time(), past.by()))
                        .orElseGet(() -> new PastToll.Kept(dossier.toll())));
    }

    private void historyAsCsv(Context request) {
        var key = request.pathParam("key");
        if (isFound(request, key, ".csv")) {
            var dossier = live.ask(view -> view.dossier(key)).value().orElseThrow(() -> unknown(key));
            request.contentType("text/csv; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"" + key + ".csv\"")
                    .header("Cache-Control", "no-cache")
                    .result(Csv.history(dossier));
        }
    }

    private void item(Context request) {
        var key = request.pathParam("key");
        var itemId = request.pathParam("itemId");
        if (isFound(request, key, "/items/" + encoded(itemId))) {
            var item = live.ask(view -> view.item(key, itemId))
                    .value()
                    .orElseThrow(() -> Refusal.of(
                            Kind.NO_ITEM,
                            "This incident has no such item, or it is no longer kept here; news.raw has its text."));
            Answers.json(request, Shapes.item(item, key), Optional.empty());
        }
    }

    private static String encoded(String itemId) {
        return java.net.URLEncoder.encode(itemId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Leads to the winner where an incident was merged; else returns whether there is something to answer.
     *
     * @param rest what follows the key in the address
     */
    private boolean isFound(Context request, String key, String rest) {
        return switch (live.ask(view -> view.find(key)).value()) {
            case Found.Here here -> true;
            case Found.Unknown unknown -> throw unknown(key);
            case Found.Merged merged -> {
                redirect(request, key, merged.winner(), rest);
                yield false;
            }
        };
    }

    /** Relative, so that it leads right behind a path prefix too. */
    private static void redirect(Context request, String key, String winner, String rest) {
        var up = rest.startsWith("/") ? "../../" : "";
        var asked = request.queryString() == null ? "" : "?" + request.queryString();
        request.status(308)
                .header("Location", up + encoded(winner) + rest + asked)
                .header("Cache-Control", "no-cache")
                .contentType("application/json")
                .result(Json.bytes(Json.object().put("key", key).put("mergedInto", winner)));
    }

    private static Refusal unknown(String key) {
        return Refusal.of(Kind.NO_INCIDENT, "There is no incident " + key + "; /v1/incidents lists what there is.");
    }

    private void changes(Context request) {
        var params = new Params(request);
        var since = params.since(Optional.empty())
                .orElseThrow(() -> Refusal.of("since", "since is missing; give the position of a list or an event."));
        var most = params.number("limit", CHANGES, 1, MOST_CHANGES);
        var changes = new Changes(live)
                .since(since, most)
                .orElseThrow(() -> Refusal.of(
                        Kind.TOO_FAR_BACK,
                        "More changed since than is kept; read /v1/incidents anew and go on from its position."));
        var json = Json.object();
        json.set("items", Shapes.each(changes.items(), Shapes::summary));
        var gone = json.putArray("gone");
        changes.gone().forEach(gone::add);
        json.put("position", changes.position().text());
        json.put("more", changes.more());
        request.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(Json.bytes(json));
    }

    private void map(Context request) {
        var params = new Params(request);
        var query = params.query();
        var most = params.number("limit", POINTS, 1, MOST_POINTS);
        var places = live.ask(view -> view.places(query, most)).value();
        Answers.json(request, Shapes.places(places), Optional.empty());
    }

    private void facets(Context request) {
        Answers.json(request, Shapes.facets(live.ask(View::facets).value()), Optional.empty());
    }

    private static void describe(Context request) throws IOException {
        try (var description = DashboardDoor.class.getResourceAsStream("openapi.json")) {
            if (description == null) {
                throw new IOException("The description of this door is not on the class path.");
            }
            request.contentType("application/json").result(description.readAllBytes());
        }
    }

    private void ready(Context request) {
        var state = progress.state();
        var body = Json.object().put("status", live.isCaughtUp() ? "ready" : "reading");
        var behind = body.putObject("behind");
        state.behind().forEach(behind::put);
        body.put("incidents", live.ask(View::size).value());
        if (live.isCaughtUp()) {
            status(request, body);
        } else {
            var problem = Problem.of(Kind.UNAVAILABLE, notYet(state));
            var said = problem.json();
            said.set("behind", behind);
            said.set("incidents", body.get("incidents"));
            Answers.problem(request, problem, said);
        }
    }

    private static void status(Context request, ObjectNode body) {
        request.status(200).contentType("application/json").result(Json.bytes(body));
    }

    private void metrics(Context request) {
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }

    private static void refuseRoute(HttpResponseException refusal, Context request) {
        if (refusal.getStatus() == Kind.METHOD_NOT_ALLOWED.status()) {
            var allowed = String.join(", ", new ArrayList<>(refusal.getDetails().values()));
            request.header("Allow", allowed);
            Answers.problem(
                    request,
                    Problem.of(
                            Kind.METHOD_NOT_ALLOWED,
                            request.method().name() + " is not done at " + request.path() + "; use " + allowed + "."));
        } else {
            Answers.problem(
                    request,
                    Problem.of(Kind.NO_ROUTE, "There is nothing at this path; /v1/openapi.json lists what there is."));
        }
    }

    private static void fail(Exception error, Context request) {
        LOG.atError().addKeyValue("path", request.path()).setCause(error).log("A request failed.");
        Answers.problem(request, Problem.of(Kind.INTERNAL, "The service failed at this; ask again, it is harmless."));
    }
}
