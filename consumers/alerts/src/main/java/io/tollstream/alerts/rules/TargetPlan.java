package io.tollstream.alerts.rules;

import io.tollstream.alerts.domain.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where alerts go. Secrets stand in the environment, never in the file. */
public sealed interface TargetPlan {

    /** Its identity: its place in the alerts is kept under it. */
    String name();

    Terms terms();

    /**
     * What every target has.
     *
     * @param least alerts below are not for it
     * @param timeout of one try
     * @param giveUpAfter after which an alert is kept as undelivered, counted from when it rang
     */
    record Terms(Severity least, Duration timeout, Duration giveUpAfter) {}

    /**
     * CloudEvents over HTTP.
     *
     * @param secretEnv the variable that holds the secret for signatures; empty for none
     */
    record Webhook(String name, Terms terms, URI url, Optional<String> secretEnv) implements TargetPlan {}

    /** An incoming webhook as Slack, Mattermost and Rocket.Chat have it. */
    record Slack(String name, Terms terms, URI url, Optional<String> secretEnv) implements TargetPlan {}

    /**
     * Prometheus Alertmanager.
     *
     * @param url without its {@code /api/v2}
     * @param resolveAfter after which it takes an alert for resolved
     */
    record Alertmanager(String name, Terms terms, URI url, Duration resolveAfter) implements TargetPlan {}

    /**
     * Mail over SMTP.
     *
     * @param user empty where the server asks for none
     * @param passwordEnv the variable that holds the password
     */
    record Mail(
            String name,
            Terms terms,
            String host,
            int port,
            Security security,
            Optional<String> user,
            Optional<String> passwordEnv,
            String from,
            List<String> to)
            implements TargetPlan {}

    /** How a connection to a mail server is kept secret. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
