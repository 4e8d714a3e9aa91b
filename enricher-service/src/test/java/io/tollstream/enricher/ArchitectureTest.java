package io.tollstream.enricher;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The domain is pure: it knows what news means, and nothing of what carries it or of when it is run (law 2). */
@AnalyzeClasses(packages = "io.tollstream.enricher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.OffsetTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.MonthDay.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.Date.<init>");

    private static final Set<String> EXPRESSIONS =
            Set.of("java.lang.String.matches", "java.lang.String.replaceAll", "java.lang.String.replaceFirst");

    @ArchTest
    static final ArchRule theDomainKnowsNothingOfWhatCarriesNews = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "io.confluent..",
                    "io.tollstream.schemas..",
                    "io.tollstream.enricher.kafka..",
                    "io.javalin..",
                    "java.net..",
                    "com.fasterxml.jackson..",
                    "io.micrometer..",
                    "org.slf4j..",
                    "java.sql..");

    @ArchTest
    static final ArchRule theDomainReadsNoClockAndRollsNoDice = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .accessTargetWhere(describe(
                    "reads a clock, chance or the machine's settings",
                    access -> CLOCKS_AND_CHANCE.contains(nameOf(access.getTarget()))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.Clock|java\\.time\\.InstantSource|java\\.util\\.(Random|SplittableRandom|Timer)"
                            + "|java\\.util\\.random\\..*|java\\.util\\.concurrent\\.ThreadLocalRandom"
                            + "|java\\.security\\.SecureRandom");

    /** An expression can backtrack without bound; texts come from anywhere, and are read in one pass. */
    @ArchTest
    static final ArchRule theReadersOfTextsUseNoRegularExpressions = noClasses()
            .that()
            .resideInAnyPackage("..domain.extraction..", "..domain.resolution..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .orShould()
            .accessTargetWhere(describe(
                    "hands an expression to a string", access -> EXPRESSIONS.contains(nameOf(access.getTarget()))));

    /** The core of the core: what news means and what it adds up to need no reader of texts. */
    @ArchTest
    static final ArchRule theTollNeedsNoExtraction = noClasses()
            .that()
            .resideInAPackage("..domain.toll..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..domain.extraction..");

    /** Scores are arithmetic; their files are another room. */
    @ArchTest
    static final ArchRule evaluationIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..enricher.evaluation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tollstream.enricher.evaluation.files..",
                    "io.tollstream.enricher.extract..",
                    "io.tollstream.enricher.domain.extraction..",
                    "com.fasterxml.jackson..",
                    "java.io..",
                    "java.nio..");

    private static String nameOf(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
