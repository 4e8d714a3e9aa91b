package io.tollstream.audit.forget;

import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.NEWS_RAW;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Bar;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.audit.topics.Slice;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.PatientRegistry.RegistryAway;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit forget}: an item's text goes, a signed stub that keeps its hash stays. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an item's text out of news.raw, and leaves a signed stub that keeps its hash.",
            "It writes one partition of news.raw anew, moves the enricher's place in it and deletes what was before: stop"
                    + " ingest and enricher first. After a crash the same command ends what was begun."
        })
public final class ForgetCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private Where where;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ITEM", description = "The item's id.")
    private @Nullable String item;

    @Option(names = "--reason", description = "Why, as it may be shown to anybody.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "The person or desk that answers for it.")
    private @Nullable String by;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The private Ed25519 key that signs, as PEM; with --list a public one to check by, and"
                    + " once more for each other key that ever signed.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "The enricher's consumer group. Default: as enricher.application.id says, else"
                    + " tollstream-enricher after the topics' prefix.")
    private @Nullable String applicationId;

    @Option(names = "--list", description = "Shows what was taken away, and changes nothing.")
    private boolean list;

    @Option(names = "--dry-run", description = "Shows what would be done, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkFlags();
        var connection = where.connection();
        try (var archive = new KafkaArchive(connection);
                var serdes = new AvroSerdes(connection, PatientRegistry.upTo(PATIENCE))) {
            return list ? list(archive, new Contents(serdes)) : forget(connection, archive, serdes);
        } catch (RegistryAway e) {
            throw new Trouble(
                    "No registry answers at " + connection.registryUrl() + "; check --schema-registry-url.", e);
        }
    }

    private void checkFlags() {
        if (list == (item != null)) {
            throw wrong(
                    list ? "--list takes no item." : "Say which item by its id, or --list; `incidents show` has ids.");
        }
        if (!list && keys.size() > 1) {
            throw wrong("One key signs; --key is given several times. Several check, with --list.");
        }
        if (!list && !dryRun) {
            need("--reason", reason);
            need("--by", by);
            need("--key", keys.isEmpty() ? null : keys);
        }
    }

    private void need(String flag, @Nullable Object given) {
        if (given == null || given.toString().isBlank()) {
            throw wrong("To forget an item takes " + flag + "; with --dry-run nothing is changed.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int list(KafkaArchive archive, Contents contents) {
        var known = PublicKeys.in(keys);
        try (var bar = new Bar("read", size(archive, List.of(NEWS_RAW)))) {
            var texts = WithheldTexts.in(archive, contents, known, bar);
            bar.close();
            show(() -> ForgetJson.of(texts), columns -> ForgetReport.list(texts, columns));
            var bad =
                    texts.all().stream().anyMatch(notice -> texts.stands(notice) || notice.sign() == Notice.Sign.FAILS);
            return bad ? 1 : 0;
        }
    }

    private int forget(Connection connection, KafkaArchive archive, AvroSerdes serdes) {
        var itemId = Objects.requireNonNull(item);
        var signer = keys.stream().filter(file -> !dryRun).findFirst().map(Signer::of);
        var topic = NEWS_RAW.in(connection.prefix()).name();
        var partition = new TopicPartition(topic, partition(archive, itemId));
        try (var admin = Admin.create(connection.clients());
                var log = new KafkaNewsLog(connection, admin, partition)) {
            var place = new GroupPlace(admin, new Asking(connection), group(connection), partition);
            var forgetting = new Forgetting(log, place, reading(serdes), writing(serdes, topic));
            var plan = plan(itemId, partition.partition(), forgetting, archive, serdes);
            if (dryRun) {
                show(() -> ForgetJson.of(plan), columns -> ForgetReport.plan(plan, columns));
                return plan.survey().versions().isEmpty() ? 1 : 0;
            }
            if (!plan.survey().withText().isEmpty() || plan.survey().halfDone()) {
                confirm(plan);
            }
            var order = new Order(text(reason), text(by), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            var outcome = forgetting.forget(itemId, order, signer.orElseThrow());
            show(() -> ForgetJson.of(plan, outcome), columns -> ForgetReport.outcome(plan, outcome, columns));
            return outcome instanceof Outcome.Unknown ? 1 : 0;
        }
    }

    private static String text(@Nullable String flag) {
        return Objects.requireNonNull(flag).strip();
    }

    private static int partition(KafkaArchive archive, String itemId) {
        // Asked for its size, the archive says in a sentence where there is no such topic.
        archive.size(NEWS_RAW, Slice.ALL);
        return new Slice.OfKey(itemId)
                .partitions(NEWS_RAW.partitions())
                .findFirst()
                .orElseThrow();
    }

    private String group(Connection connection) {
        return applicationId != null
                ? applicationId
                : where.settings().text("enricher.application.id", connection.prefix() + "tollstream-enricher");
    }

    private static Function<byte[], Optional<NewsItem>> reading(AvroSerdes serdes) {
        var deserializer = serdes.deserializer(NEWS_RAW);
        return bytes -> {
            try {
                return Optional.ofNullable(deserializer.deserialize(NEWS_RAW.name(), bytes));
            } catch (SerializationException e) {
                return Optional.empty();
            }
        };
    }

    private static Function<NewsItem, byte[]> writing(AvroSerdes serdes, String topic) {
        var serializer = serdes.serializer(NEWS_RAW);
        return stub -> {
            try {
                return serializer.serialize(topic, stub);
            } catch (SerializationException e) {
                throw new Trouble(
                        "The registry has no schema for a stub; run the set-up of this release first (`tollstream up`"
                                + " does), and then the same again.",
                        e);
            }
        };
    }

    private static Plan plan(
            String itemId, int partition, Forgetting forgetting, KafkaArchive archive, AvroSerdes serdes) {
        var survey = forgetting.survey(itemId);
        if (survey.versions().isEmpty()) {
            return new Plan(itemId, partition, survey, List.of(), List.of(), List.of());
        }
        var read = size(archive, Quotes.TOPICS) + size(archive, List.of(DEAD_LETTERS));
        try (var bar = new Bar("read", read);
                var written = serdes.asWritten()) {
            return new Plan(
                    itemId,
                    partition,
                    survey,
                    forgetting.obstacles(survey),
                    Quotes.of(itemId, archive, new Contents(serdes), bar),
                    HoldingLetters.of(itemId, archive, written, bar));
        }
    }

    /** @throws Trouble where the answer is no */
    private void confirm(Plan plan) {
        if (yes) {
            return;
        }
        if (!Boolean.getBoolean("tollstream.terminal.err") || json) {
            throw new BadSetting(
                    "Nobody can be asked here; say --yes, after a look with --dry-run. Nothing was changed.");
        }
        var err = spec.commandLine().getErr();
        ForgetReport.plan(plan, Screen.standard().columns()).forEach(err::println);
        err.print("Take the text away for ever? [y/N] ");
        err.flush();
        if (!Answer.isYes(System.in)) {
            throw new Trouble("Nothing was changed.");
        }
    }

    private void show(Supplier<JsonNode> machine, Function<Integer, List<String>> people) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(machine.get());
        } else {
            people.apply(Screen.standard().columns()).forEach(out::println);
        }
        out.flush();
    }

    private static long size(Archive archive, Collection<? extends Topic<?>> topics) {
        return topics.stream()
                .mapToLong(topic -> archive.size(topic, Slice.ALL))
                .sum();
    }
}
