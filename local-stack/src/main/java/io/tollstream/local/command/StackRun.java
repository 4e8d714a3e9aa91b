package io.tollstream.local.command;

import io.tollstream.local.DataDirectory;
import io.tollstream.local.LocalStack;
import io.tollstream.local.Logs;
import io.tollstream.local.OurServices;
import io.tollstream.local.Ports;
import io.tollstream.local.read.RungAlerts;
import java.time.Duration;

/** A stack for as long as a command runs; it stops in order when the command ends or is interrupted. */
final class StackRun implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final DataDirectory directory;
    private final LocalStack stack;
    private boolean closed;

    private StackRun(DataDirectory directory, LocalStack stack) {
        this.directory = directory;
        this.stack = stack;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-stack"));
    }

    static StackRun start(DataDirectory directory, Ports ports) throws InterruptedException {
        Logs.to(directory.log());
        try {
            return new StackRun(directory, LocalStack.start(directory, ports, OurServices::start));
        } catch (RuntimeException | InterruptedException e) {
            directory.close();
            throw e;
        }
    }

    LocalStack stack() {
        return stack;
    }

    void printAddresses() {
        System.out.println("  broker      " + stack.connection().bootstrapServers());
        System.out.println("  registry    " + stack.connection().registryUrl());
        System.out.println("  door        " + stack.door()
                + "  (POST /v1/news, /v1/casualty-updates, /v1/incidents, /v1/incident-acts)");
        System.out.println("  enricher    " + stack.enricher() + "  (/health/ready, /metrics)");
        System.out.println("  dashboard   " + stack.dashboard() + "/  (the page; /v1/incidents, /v1/stream)");
        System.out.println("  alerts      " + stack.alerts() + "  (/health/ready, /metrics)");
        System.out.println("  data, logs  " + directory.path());
        System.out.println("Other commands find it with --settings " + directory.settings());
    }

    /** Until somebody interrupts this process; what rings meanwhile is told. */
    void stay() {
        System.out.println("Ctrl-C stops it. Alerts are told here.");
        try (var rung = new RungAlerts(stack.connection())) {
            while (!System.out.checkError()) {
                rung.poll(LOOK).forEach(System.out::println);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stack.close();
            directory.close();
        }
    }
}
