package io.tollstream.alerts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The domain is pure: it knows what a rule means, and nothing of what carries it or of when it is run. */
@AnalyzeClasses(packages = "io.tollstream.alerts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNothingOfWhatCarriesAlerts = noClasses()
            .that()
            .resideInAPackage("..alerts.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "io.confluent..",
                    "io.tollstream.schemas..",
                    "io.tollstream.streams..",
                    "io.tollstream.alerts.kafka..",
                    "io.tollstream.alerts.delivery..",
                    "io.tollstream.alerts.rules..",
                    "io.javalin..",
                    "java.net..",
                    "com.fasterxml.jackson..",
                    "io.micrometer..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule theDomainReadsNoClockAndRollsNoDice = noClasses()
            .that()
            .resideInAPackage("..alerts.domain..")
            .should()
            .accessTargetWhere(describe(
                    "reads a clock or chance",
                    access -> access.getTarget().getName().matches("now|currentTimeMillis|nanoTime|random|randomUUID")
                            && access.getTarget().getOwner().getName().startsWith("java.")))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Random|SplittableRandom|Timer)"
                    + "|java\\.util\\.random\\..*|java\\.util\\.concurrent\\.ThreadLocalRandom");
}
