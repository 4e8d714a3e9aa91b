package io.tollstream.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tollstream.alerts.domain.Severity;
import io.tollstream.alerts.rules.TargetPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTargetTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("tolls@desk.example", "tolls", "secret"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MailTarget mail(int port, TargetPlan.Security security, String to, Optional<String> password) {
        var terms = new TargetPlan.Terms(Severity.INFO, Duration.ofSeconds(5), Duration.ofHours(1));
        var plan = new TargetPlan.Mail(
                "editors",
                terms,
                "127.0.0.1",
                port,
                security,
                password.map(given -> "tolls"),
                password.map(given -> "MAIL_PASSWORD"),
                "tolls@desk.example",
                List.of(to));
        return new MailTarget(plan, SomeAlert.LINKS, password);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    @Test
    void aMailSaysInItsSubjectWhatChangedAndInItsTextByWhomAndWhereToReadOn() throws Exception {
        mail(port(), TargetPlan.Security.NONE, "night@desk.example", Optional.of("secret"))
                .deliver(SomeAlert.alert());

        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("[CRITICAL] Étoile <b> & Train: 31 killed, confirmed");
        assertThat(message.getContent().toString())
                .contains("\"The military confirmed that 31 people were killed.\" (Military Press Office,"
                        + " 2025-03-14 12:00 UTC, https://press.example/1)")
                .contains("[INFO] Train: claim of 214 killed, disputed.")
                .contains(SomeAlert.LINK);
        assertThat(message.getMessageID()).isEqualTo("<" + SomeAlert.alert().getId() + "@tollstream>");
        assertThat(message.getHeader("References")).containsExactly("<2025-03-11-pk-train@incidents.tollstream>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getAddressList(message.getAllRecipients())).isEqualTo("night@desk.example");
    }

    @Test
    void aServerThatIsNotThereIsACallForPatience() {
        assertThatThrownBy(() -> mail(1, TargetPlan.Security.NONE, "night@desk.example", Optional.empty())
                        .deliver(SomeAlert.alert()))
                .isInstanceOfSatisfying(NotDelivered.class, trouble -> assertThat(trouble.lasting())
                        .isFalse());
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhereItIsAskedFor() {
        assertThatThrownBy(() -> mail(port(), TargetPlan.Security.STARTTLS, "night@desk.example", Optional.of("secret"))
                        .deliver(SomeAlert.alert()))
                .isInstanceOf(NotDelivered.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
