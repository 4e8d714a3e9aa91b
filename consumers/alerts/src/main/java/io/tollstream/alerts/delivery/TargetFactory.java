package io.tollstream.alerts.delivery;

import io.tollstream.alerts.rules.TargetPlan;
import io.tollstream.schemas.settings.BadSetting;
import java.net.URI;
import java.util.Optional;

/** Makes targets of what the file says of them. */
final class TargetFactory {

    private final Links links;
    private final Secrets secrets;

    TargetFactory(Links links, Secrets secrets) {
        this.links = links;
        this.secrets = secrets;
    }

    /** @throws BadSetting where its secret is not there */
    Target target(TargetPlan plan) {
        return switch (plan) {
            case TargetPlan.Webhook hook -> new WebhookTarget(post(hook, hook.url(), hook.secretEnv()), links);
            case TargetPlan.Slack slack -> new SlackTarget(post(slack, slack.url(), slack.secretEnv()), links);
            case TargetPlan.Alertmanager manager ->
                new AlertmanagerTarget(
                        post(manager, alerts(manager.url()), Optional.empty()), links, manager.resolveAfter());
            case TargetPlan.Mail mail -> new MailTarget(mail, links, secret(mail, mail.passwordEnv()));
        };
    }

    private static URI alerts(URI base) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/api/v2/alerts");
    }

    private Post post(TargetPlan plan, URI url, Optional<String> secretEnv) {
        return new Post(url, plan.terms().timeout(), secret(plan, secretEnv));
    }

    private Optional<String> secret(TargetPlan plan, Optional<String> variable) {
        return variable.map(name -> secrets.get(name)
                .filter(secret -> !secret.isBlank())
                .orElseThrow(() -> new BadSetting("The target " + plan.name() + " needs its secret in the variable "
                        + name + ", which is not set; set it, or take it out of the rules file.")));
    }
}
