package io.tollstream.dashboard.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;
import org.opentest4j.TestAbortedException;

/** Debian's browser. Where it is missing and may be installed, it is. */
public final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final long INSTALLATION_SECONDS = 600;

    /** For one command: a browser that takes longer has hung. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Kept, for the logger of a name is forgotten with its last reader. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

    /** @throws TestAbortedException where there is none and it cannot be installed */
    public static ChromeDriver start() {
        installWhereMissing();
        QUIET.setLevel(Level.SEVERE);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options(), ClientConfig.defaultConfig().readTimeout(PATIENCE));
    }

    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setPageLoadTimeout(PATIENCE.dividedBy(2));
        options.setScriptTimeout(PATIENCE.dividedBy(2));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--lang=en-GB");
        return options;
    }

    private static void installWhereMissing() {
        if (!isThere() && Files.isExecutable(Path.of("/usr/bin/apt-get")) && isRoot()) {
            run("apt-get", "-qq", "update");
            run("apt-get", "-qq", "-y", "--no-install-recommends", "install", "chromium", "chromium-driver");
        }
        if (!isThere()) {
            throw new TestAbortedException("The page was not tested: it needs Debian's packages chromium and"
                    + " chromium-driver; install them and run the tests again.");
        }
    }

    private static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectOutput(new File("target/chromium-installation.log"));
        try {
            var process = builder.start();
            if (!process.waitFor(INSTALLATION_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new TestAbortedException("The page was not tested: " + command[0] + " cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestAbortedException("The page was not tested: its browser was still being installed.", e);
        }
    }
}
