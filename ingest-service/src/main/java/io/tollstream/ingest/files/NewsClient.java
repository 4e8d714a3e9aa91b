package io.tollstream.ingest.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Posts news items from files to the HTTP door, in batches, and comes back where the door asks for it. */
public final class NewsClient implements AutoCloseable {

    private static final int BATCH_ITEMS = 500;
    private static final int BATCH_CHARS = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI news;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param ingestBase address of the ingest service, like http://localhost:8080 */
    public NewsClient(URI ingestBase) {
        this(ingestBase, PATIENCE);
    }

    /** @param patience how long the door may take nothing before the client gives up */
    public NewsClient(URI ingestBase, Duration patience) {
        this.news = URI.create(ingestBase.toString().replaceFirst("/+$", "") + "/v1/news?via=file");
        this.patience = patience;
    }

    /**
     * Posts items until each was accepted or refused.
     *
     * @return what became of each, in the order given
     * @throws DoorAway where the door took nothing for too long; what it took before is safe, and sending all again is
     *     harmless
     */
    public List<Posted> post(List<ObjectNode> items) throws DoorAway, InterruptedException {
        var outcomes = new TreeMap<Integer, Posted>();
        var pause = FIRST_PAUSE;
        var lastProgress = System.nanoTime();
        while (outcomes.size() < items.size()) {
            var before = outcomes.size();
            var trouble = postWhatIsLeft(items, outcomes);
            if (outcomes.size() > before) {
                lastProgress = System.nanoTime();
                pause = FIRST_PAUSE;
            }
            if (outcomes.size() > before && trouble.isEmpty()) {
                continue;
            }
            var why = trouble.orElse(NO_WORD);
            if (System.nanoTime() - lastProgress > patience.toNanos()) {
                throw new DoorAway("The door at " + news.resolve("/") + " took nothing for " + patience.toSeconds()
                        + " s (" + why.why + "); see that the ingest service runs and send all again.");
            }
            Thread.sleep(why.wish.compareTo(pause) > 0 ? why.wish : pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        return List.copyOf(outcomes.values());
    }

    /**
     * Why something has to be sent again.
     *
     * @param wish how long the door wants to be left alone
     */
    private record Trouble(String why, Duration wish) {}

    private static final Trouble NO_WORD = new Trouble("its answer says nothing about the items", Duration.ZERO);

    /** One pass over what has no outcome yet, up to the first trouble. */
    private Optional<Trouble> postWhatIsLeft(List<ObjectNode> items, Map<Integer, Posted> outcomes)
            throws InterruptedException {
        var batch = new ArrayList<Integer>();
        var body = new StringBuilder();
        for (int at = 0; at < items.size(); at++) {
            if (outcomes.containsKey(at)) {
                continue;
            }
            var line = items.get(at).toString();
            if (!batch.isEmpty() && (batch.size() == BATCH_ITEMS || body.length() + line.length() > BATCH_CHARS)) {
                var trouble = postBatch(batch, body.toString(), outcomes);
                if (trouble.isPresent()) {
                    return trouble;
                }
                batch.clear();
                body.setLength(0);
            }
            batch.add(at);
            body.append(line).append('\n');
        }
        return batch.isEmpty() ? Optional.empty() : postBatch(batch, body.toString(), outcomes);
    }

    private Optional<Trouble> postBatch(List<Integer> batch, String body, Map<Integer, Posted> outcomes)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(news)
                .timeout(ANSWER_PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return take(batch, answer, outcomes);
        } catch (IOException e) {
            var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Optional.of(new Trouble("no answer: " + why, Duration.ZERO));
        }
    }

    private static Optional<Trouble> take(
            List<Integer> batch, HttpResponse<String> answer, Map<Integer, Posted> outcomes) {
        var said = json(answer.body());
        var results = said.path("results");
        if (results.isEmpty()) {
            return takeWhole(batch, answer, said, outcomes);
        }
        var again = Optional.<Trouble>empty();
        for (var result : results) {
            var problem = result.path("problem");
            var at = batch.get(Math.clamp(result.path("line").asInt(1), 1, batch.size()) - 1);
            if (problem.isMissingNode()) {
                outcomes.put(at, new Posted.Accepted(result.path("id").asText()));
            } else if (passes(problem.path("status").asInt())) {
                again = Optional.of(new Trouble(problem.path("detail").asText(), wish(answer)));
            } else {
                outcomes.put(at, refused(problem));
            }
        }
        return again;
    }

    /** An answer about the batch as a whole. */
    private static Optional<Trouble> takeWhole(
            List<Integer> batch, HttpResponse<String> answer, JsonNode problem, Map<Integer, Posted> outcomes) {
        var isTheDoors = passes(answer.statusCode()) || answer.statusCode() >= 500 || problem.isMissingNode();
        if (isTheDoors) {
            return Optional.of(
                    new Trouble(problem.path("detail").asText("status " + answer.statusCode()), wish(answer)));
        }
        batch.forEach(at -> outcomes.put(at, refused(problem)));
        return Optional.empty();
    }

    private static Posted refused(JsonNode problem) {
        return new Posted.Refused(
                problem.path("detail").asText("It was refused."),
                Optional.ofNullable(problem.path("field").textValue()));
    }

    private static boolean passes(int status) {
        return status == 429 || status == 503;
    }

    private static Duration wish(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
