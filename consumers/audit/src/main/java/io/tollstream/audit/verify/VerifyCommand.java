package io.tollstream.audit.verify;

import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.seal.SealedOptions;
import io.tollstream.audit.topics.Bar;
import io.tollstream.audit.topics.Opened;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.schemas.settings.BadSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit verify}: whether anybody touched what stands on the topics. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Derives every number again from the first record on, and says what is not as it must be. With --sealed"
                        + " or --proof it checks instead what was sealed, years later and without a cluster.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything is in order", "1:something was found, or it could not be done", "2:asked wrongly"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final String APPLICATION = "enricher.application.id";

    @Parameters(
            arity = "0..1",
            paramLabel = "INCIDENT|EXPORT_DIR",
            description = "One incident by its key (default: everything); with --sealed the export that was sealed.")
    private @Nullable String incident;

    @Mixin
    private SealedOptions sealed;

    @Mixin
    private Where where;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "The enricher's, which says how far it has come."
                    + " Default: enricher.application.id, else tollstream-enricher behind the topics' prefix.")
    private @Nullable String applicationId;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "The public key of who withholds texts (default: stubs of texts are taken at their word);"
                    + " with --sealed and --proof of who sealed. May be given several times: one of them must have"
                    + " signed.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the things found are shown, 1 or more. Default: ${DEFAULT-VALUE}.")
    private int show;

    @Option(names = "--json", description = "One JSON document, with the first 1,000 things found in full.")
    private boolean json;

    @Override
    public Integer call() {
        if (show < 1) {
            throw new BadSetting("--show is " + show + "; it takes a number from 1 on.");
        }
        if (sealed.isAsked()) {
            return sealed.check(where, keys, incident, json);
        }
        var verdict = verdict();
        if (verdict.isOfNothing() && incident != null) {
            throw new BadSetting("Nothing stands on the topics about " + incident
                    + "; `tollstream incidents list` shows the keys that there are.");
        }
        if (json) {
            System.out.println(VerdictJson.of(verdict, incident));
        } else {
            var screen = Screen.standard();
            VerdictText.of(verdict, screen.columns(), show).forEach(screen::say);
        }
        return verdict.inOrder() ? 0 : 1;
    }

    private Verdict verdict() {
        var connection = where.connection();
        var group = applicationId == null
                ? where.settings().text(APPLICATION, connection.prefix() + "tollstream-enricher")
                : applicationId;
        try (var opened = Opened.unshown(connection)) {
            var progress = GroupProgress.of(connection, group);
            if (!progress.known()) {
                System.err.println("No enricher with the application id " + group + " is known here, so that it is"
                        + " taken to have come to the end of everything; --application-id names another.");
            }
            var verification = new Verification(
                    opened.archive(),
                    opened.serdes(),
                    new ItemDerivation(ItemReaders.standard()),
                    connection.prefix(),
                    keys.isEmpty() ? Withheld.AS_STUBS_SAY : Withheld.signedBy(PublicKeys.in(keys)),
                    progress);
            try (var bar = new Bar("verify", verification.size())) {
                return verification.verify(Scope.of(incident), bar);
            }
        }
    }
}
