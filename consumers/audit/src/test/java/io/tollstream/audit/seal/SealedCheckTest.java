package io.tollstream.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.export.Digests;
import io.tollstream.audit.export.Format;
import io.tollstream.audit.export.Manifest;
import io.tollstream.audit.export.Sample;
import io.tollstream.audit.seal.Finding.Kind;
import io.tollstream.audit.topics.Archive;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCheckTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOON.plusSeconds(86_400), ZoneOffset.UTC);

    @TempDir
    private static Path shared;

    private static MadeHistory history;

    @TempDir
    private Path folder;

    private Path export;
    private Path seal;
    private Path proof;

    @BeforeAll
    static void sealAHistory() {
        history = Sample.history();
        Sample.export(history, shared.resolve("export"));
        Keys.create(shared);
        Keys.create(shared.resolve("other"));
        var file =
                new Sealing(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), CLOCK).seal(shared.resolve("export"));
        file.write(shared.resolve("export.seal"));
    }

    @AfterAll
    static void close() {
        history.close();
    }

    @BeforeEach
    void copy() throws IOException {
        export = folder.resolve("export");
        try (var files = Files.walk(shared.resolve("export"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(shared.relativize(file)));
            }
        }
        seal = folder.resolve("export.seal");
        Files.copy(shared.resolve("export.seal"), seal);
        Files.copy(shared.resolve("export.seal.sig"), folder.resolve("export.seal.sig"));
        proof = folder.resolve("train.proof");
        Files.writeString(proof, Proof.of("train", SealFile.of(seal), export).text());
    }

    @Test
    void whatIsUntouchedHolds() {
        assertThat(check().findings()).isEmpty();
        assertThat(against(history).findings()).isEmpty();
        assertThat(againstWithoutExport(history).findings()).isEmpty();
        assertThat(SealedVerification.ofProof(proof, publicKey()).findings()).isEmpty();
    }

    @Test
    void aSingleChangedByteInAnyFileIsFound() throws IOException {
        var seed = 8032L;
        var random = new Random(seed);
        for (var file : files()) {
            var before = Files.readAllBytes(file);
            for (var round = 0; round < 3; round++) {
                var changed = before.clone();
                var at = random.nextInt(changed.length);
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertThat(check().findings())
                        .as("seed %d: byte %d of %s", seed, at, file.getFileName())
                        .isNotEmpty();
            }
            Files.write(file, before);
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void aRemovedAddedOrSwappedRecordIsFoundEvenWhereTheManifestWasMadeToFit() throws IOException {
        var file = export.resolve("revisions.ndjson");
        var lines = Files.readAllLines(file);
        var removed = new ArrayList<>(lines);
        removed.remove(2);
        var added = new ArrayList<>(lines);
        added.add(lines.getFirst());
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 0, 1);

        for (var forged : List.of(removed, added, swapped)) {
            Files.write(file, forged);
            var manifest = export.resolve(Manifest.FILE);
            var old = Manifest.of(shared.resolve("export")).files().stream()
                    .filter(one -> one.name().equals("revisions.ndjson"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    manifest,
                    Files.readString(shared.resolve("export/" + Manifest.FILE))
                            .replace(old.sha256(), Digests.hex(file)));
            assertThat(check().findings()).extracting(Finding::where).contains("revisions.ndjson", Manifest.FILE);
        }
    }

    @Test
    void filesThatAreMissingOrNewAreNamed() throws IOException {
        Files.delete(export.resolve("tolls.csv"));
        Files.writeString(export.resolve("more.txt"), "more");

        assertThat(check().findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.FILE_MISSING, Kind.FILE_ADDED);
    }

    @Test
    void anotherKeyIsFound() {
        var report = SealedVerification.ofSeal(
                seal,
                PublicKeys.in(List.of(shared.resolve("other/" + Keys.PUBLIC_FILE))),
                Optional.of(export),
                Optional.empty());

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SIGNATURE);
            assertThat(finding.sentence()).contains("another key signed it");
        });
    }

    @Test
    void oneOfSeveralKeysIsEnoughAndTheReportNamesIt() {
        var other = shared.resolve("other/" + Keys.PUBLIC_FILE);
        var own = shared.resolve(Keys.PUBLIC_FILE);
        var keys = PublicKeys.in(List.of(other, own));

        var sealed = SealedVerification.ofSeal(seal, keys, Optional.of(export), Optional.empty());
        var proved = SealedVerification.ofProof(proof, keys);

        assertThat(sealed.findings()).isEmpty();
        assertThat(proved.findings()).isEmpty();
        assertThat(String.join(" ", sealed.lines())).contains(Keys.id(Keys.publicKey(own)));
        assertThat(String.join(" ", proved.lines())).contains(Keys.id(Keys.publicKey(own)));
    }

    @Test
    void aSealThatNamesAnotherKeyThanTheOneThatSignedDoesNotHold() throws IOException {
        var own = Keys.publicKey(shared.resolve(Keys.PUBLIC_FILE));
        var other = Keys.publicKey(shared.resolve("other/" + Keys.PUBLIC_FILE));
        var forged =
                Files.readString(seal).replace(Keys.id(own), Keys.id(other)).getBytes(StandardCharsets.UTF_8);
        Files.write(seal, forged);
        Files.write(
                folder.resolve("export.seal.sig"),
                Keys.sign(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), forged));

        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SIGNATURE);
            assertThat(finding.sentence()).contains("says that " + Keys.id(other) + " signed it");
        });
    }

    @Test
    void aSealWithoutItsSignatureIsRefused() throws IOException {
        Files.delete(folder.resolve("export.seal.sig"));

        assertThatThrownBy(this::check).isInstanceOf(Trouble.class).hasMessageContaining("export.seal.sig is missing");
    }

    @Test
    void aSealOfANewerFormatIsRefusedWithWhatToDo() throws IOException {
        var newer = Files.readString(seal).replace("tollstream-seal/1", "tollstream-seal/2");
        sign(newer);

        assertThatThrownBy(this::check)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("tollstream-seal/2")
                .hasMessageContaining("newer");
    }

    @Test
    void aSchemaThatWasExchangedForANewerOneIsFound() throws IOException {
        var schema = Manifest.of(export).schemas().getFirst().file();
        Files.writeString(
                export.resolve(schema), Files.readString(export.resolve(schema)).replaceFirst("doc", "dok"));

        assertThat(check().findings()).extracting(Finding::where).containsExactly(schema);
    }

    @Test
    void anExportThatWasChangedIsNotSealed() throws IOException {
        Files.writeString(export.resolve("updates.csv"), "x");
        var sealing = new Sealing(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), CLOCK);

        assertThatThrownBy(() -> sealing.seal(export))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("updates.csv was changed");
    }

    @Test
    void anExportWithoutNdjsonIsNotSealed() {
        Sample.export(history, folder.resolve("flat"), EnumSet.of(Format.CSV));
        var sealing = new Sealing(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), CLOCK);

        assertThatThrownBy(() -> sealing.seal(folder.resolve("flat"))).hasMessageContaining("no NDJSON");
    }

    @Test
    void aProofOfAnotherIncidentIsFound() throws IOException {
        var ferry = Proof.of("ferry", SealFile.of(seal), export);
        var train = Proof.of("train", SealFile.of(seal), export);
        var mixed = new Proof(
                Proof.FORMAT,
                train.seal(),
                train.signature(),
                "train",
                ferry.root(),
                ferry.index(),
                ferry.incidents(),
                ferry.path(),
                ferry.records(),
                ferry.schemas());
        Files.writeString(proof, mixed.text());

        assertThat(SealedVerification.ofProof(proof, publicKey()).findings())
                .extracting(Finding::kind)
                .containsOnly(Kind.PROOF);
    }

    @Test
    void aProofWithAChangedRecordOrARemarkInItProvesNothing() throws IOException {
        var text = Files.readString(proof);
        for (var forged : List.of(
                text.replaceFirst("\"bytes\" : \"A(.)", "\"bytes\" : \"B$1"),
                text.replaceFirst("(\"place\" : \")", "\"remark\" : \"31 dead\", $1"),
                text.replaceFirst("\"index\" : (\\d+)", "\"index\" : 1$1"),
                text.replaceFirst("(\\\\\"doc\\\\\" : \\\\\")", "$1not "))) {
            assertThat(forged).isNotEqualTo(text);
            Files.writeString(proof, forged);
            assertThat(SealedVerification.ofProof(proof, publicKey()).findings())
                    .isNotEmpty();
        }
    }

    @Test
    void thereIsNoProofOfAnIncidentThatWasNotSealed() {
        assertThatThrownBy(() -> Proof.of("trian", SealFile.of(seal), export))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("trian");
    }

    @Test
    void aPartOfTheHistoryIsSealedAndCheckedAlone() {
        var part = folder.resolve("part");
        Sample.export(history, part, "ferry", "ferry-2");
        var file = new Sealing(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), CLOCK).seal(part);
        file.write(folder.resolve("part.seal"));

        for (var directory : List.of(Optional.of(part), Optional.<Path>empty())) {
            assertThat(SealedVerification.ofSeal(
                                    folder.resolve("part.seal"),
                                    publicKey(),
                                    directory,
                                    Optional.of(() -> new Tampered(history)))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void historyThatGrewSinceStillHolds() {
        try (var grown = Sample.history()) {
            grown.send(
                    Topics.NEWS_RAW,
                    "later",
                    Sample.item("later", "train", "40 people were killed, police said."),
                    Sample.NOON.plusSeconds(9_000));

            assertThat(against(grown).findings()).isEmpty();
            assertThat(againstWithoutExport(grown).findings()).isEmpty();
        }
    }

    @Test
    void everyTamperingWithTheTopicsIsFoundAndNamed() {
        var seed = 500L;
        var random = new Random(seed);
        for (var round = 0; round < 120; round++) {
            var topic = List.of(Topics.CASUALTY_UPDATES, Topics.TOLL_REVISIONS, Topics.INCIDENT_TOLLS)
                    .get(random.nextInt(3));
            var tampered = new Tampered(history);
            var what = tampered.tamper(topic, random);

            assertThat(against(tampered).findings())
                    .as("seed %d, round %d: %s", seed, round, what)
                    .isNotEmpty();
            if (topic != Topics.INCIDENT_TOLLS) {
                assertThat(againstWithoutExport(tampered).findings())
                        .as("seed %d, round %d: %s", seed, round, what)
                        .isNotEmpty();
            }
        }
    }

    private void sign(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(seal, bytes);
        Files.write(
                folder.resolve("export.seal.sig"),
                Keys.sign(Keys.privateKey(shared.resolve(Keys.PRIVATE_FILE)), bytes));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(proof))
                    .sorted()
                    .toList();
        }
    }

    private static PublicKeys publicKey() {
        return PublicKeys.in(List.of(shared.resolve(Keys.PUBLIC_FILE)));
    }

    private SealedReport check() {
        return SealedVerification.ofSeal(seal, publicKey(), Optional.of(export), Optional.empty());
    }

    private SealedReport against(Archive archive) {
        return SealedVerification.ofSeal(seal, publicKey(), Optional.of(export), unclosed(archive));
    }

    private SealedReport againstWithoutExport(Archive archive) {
        return SealedVerification.ofSeal(seal, publicKey(), Optional.empty(), unclosed(archive));
    }

    private static Optional<Supplier<Archive>> unclosed(Archive archive) {
        return Optional.of(() -> new Tampered(archive));
    }
}
