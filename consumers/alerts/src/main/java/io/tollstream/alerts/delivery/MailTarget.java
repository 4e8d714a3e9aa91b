package io.tollstream.alerts.delivery;

import io.tollstream.alerts.rules.TargetPlan;
import io.tollstream.schemas.TollAlert;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Plain text over SMTP; the mails of one incident are a thread. */
final class MailTarget implements Target {

    private static final int PERMANENT = 500;

    private final TargetPlan.Mail plan;
    private final Links links;
    private final Optional<String> password;
    private final Session session;

    MailTarget(TargetPlan.Mail plan, Links links, Optional<String> password) {
        this.plan = plan;
        this.links = links;
        this.password = password;
        this.session = Session.getInstance(properties(plan));
    }

    private static Properties properties(TargetPlan.Mail plan) {
        var timeout = Long.toString(plan.terms().timeout().toMillis());
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", plan.host());
        properties.put("mail.smtp.port", Integer.toString(plan.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(plan.user().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (plan.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    @Override
    public void deliver(TollAlert alert) throws NotDelivered {
        try {
            var message = message(alert);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(plan.user().orElse(null), password.orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            if (refused(e)) {
                throw NotDelivered.refused("The mail server refuses it (" + e.getMessage() + ").");
            }
            throw NotDelivered.forNow("The mail server does not take it (" + e.getMessage() + ").", e);
        }
    }

    private MimeMessage message(TollAlert alert) throws MessagingException {
        var letter = new Letter(alert, links);
        var message = new Named(session, "<" + alert.getId() + "@tollstream>");
        message.setFrom(new InternetAddress(plan.from()));
        for (var to : plan.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        message.setText(letter.text(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("References", "<" + alert.getIncidentKey() + "@incidents.tollstream>");
        message.setHeader("X-Tollstream-Incident", alert.getIncidentKey());
        message.saveChanges();
        return message;
    }

    /** Whether the server said 5xx to sender, recipient or message: it will say so again. */
    private static boolean refused(MessagingException trouble) {
        for (Exception cause = trouble; cause != null; ) {
            var code =
                    switch (cause) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException sent -> sent.getReturnCode();
                        default -> 0;
                    };
            if (code >= PERMANENT) {
                return true;
            }
            cause = cause instanceof MessagingException nested ? nested.getNextException() : null;
        }
        return false;
    }

    /** A message with an id of ours: a repeated one is known by it. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
