package io.tollstream.endtoend.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes a line for each test that stood on a cluster to {@code target/cluster-tests.txt}: of what kind, and which test. */
public final class CountClusters implements BeforeEachCallback, AfterTestExecutionCallback {

    private static final Path FILE = Path.of("target", "cluster-tests.txt");

    @Override
    public void beforeEach(ExtensionContext context) {
        Usage.testBegins();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        var test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        for (var kind : Usage.ofThisTest()) {
            var line = kind.name().toLowerCase(Locale.ROOT) + " " + test + "\n";
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
