package io.tollstream.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tollstream.dashboard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noTwoRoomsLeadIntoEachOther =
            slices().matching("io.tollstream.dashboard.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsKnownKnowsNeitherDoorNorBrokerNorTime = noClasses()
            .that()
            .resideInAPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.javalin..", "jakarta..", "org.apache.kafka..", "com.fasterxml..", "java.net.http..", "..live..")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheHttpRoomKnowsTheServer = classes()
            .that()
            .resideOutsideOfPackages("..dashboard.http..", "io.tollstream.dashboard")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.javalin..", "org.eclipse.jetty..", "jakarta..");

    @ArchTest
    static final ArchRule onlyTheKafkaRoomKnowsTheBroker = classes()
            .that()
            .resideOutsideOfPackages("..dashboard.kafka..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.apache.kafka..");
}
