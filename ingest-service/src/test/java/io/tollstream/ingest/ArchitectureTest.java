package io.tollstream.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tollstream.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noTwoRoomsLeadIntoEachOther =
            slices().matching("io.tollstream.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aTextKnowsNeitherDoorNorBrokerNorTime = noClasses()
            .that()
            .resideInAPackage("..text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.apache.kafka..", "java.net.http..", "..ingest.http..", "..out..")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule onlyTheHttpRoomKnowsTheServer = classes()
            .that()
            .resideOutsideOfPackages("..ingest.http..", "io.tollstream.ingest")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.javalin..", "org.eclipse.jetty..", "jakarta..");
}
