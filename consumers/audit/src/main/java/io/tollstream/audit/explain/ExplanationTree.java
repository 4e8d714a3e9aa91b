package io.tollstream.audit.explain;

import io.tollstream.audit.history.Entry;
import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Ink;
import io.tollstream.commandline.Plain;
import io.tollstream.commandline.Tree;
import io.tollstream.commandline.Words;
import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.toll.Bearing;
import io.tollstream.enricher.domain.toll.Cell;
import io.tollstream.enricher.domain.toll.Cited;
import io.tollstream.enricher.domain.toll.Claim;
import io.tollstream.enricher.domain.toll.Explanation;
import io.tollstream.enricher.domain.toll.Part;
import io.tollstream.enricher.domain.toll.Statement;
import io.tollstream.enricher.domain.toll.TollFigure;
import io.tollstream.enricher.domain.toll.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An account as trees on a terminal: one for the incident, and one for each figure. */
final class ExplanationTree {

    private static final int FEW = 3;
    private static final int SHORT = 8;
    private static final Pattern DERIVED = Pattern.compile("[0-9a-f]{32}");

    private final Account account;
    private final int columns;
    private final boolean colours;
    private final List<String> lines = new ArrayList<>();

    private ExplanationTree(Account account, int columns, boolean colours) {
        this.account = account;
        this.columns = columns;
        this.colours = colours;
    }

    /**
     * @param columns how long a line may be
     * @param all whether everything is shown, or only some figures of it
     */
    static List<String> of(Account account, int columns, boolean colours, boolean all) {
        var trees = new ExplanationTree(account, columns, colours);
        trees.draw(trees.incident());
        account.cells().forEach(cell -> trees.draw(trees.cell(cell)));
        if (account.cells().isEmpty()) {
            trees.draw(Tree.of(all ? "No number counts here." : "No such number counts here.", Ink.PLAIN));
        }
        if (all) {
            trees.rest();
        }
        return trees.lines;
    }

    private void draw(Tree tree) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(tree.lines(columns, colours));
    }

    private Tree incident() {
        var history = account.history();
        var tree = Tree.of(history.key(), Ink.BOLD)
                .line(history.title().equals(history.key()) ? "" : Plain.of(history.title()), Ink.PLAIN);
        countedIn()
                .ifPresent(winner -> tree.add(Tree.of(
                        "It was taken in by " + winner + ", where its updates count now; `tollstream audit explain "
                                + winner + "` says how.",
                        Ink.STRONG)));
        account.lastRevision()
                .ifPresentOrElse(
                        last -> tree.add(revision(last)),
                        () -> tree.add(Tree.of("It has no revision yet.", Ink.PLAIN)));
        if (!account.agrees()) {
            tree.add(Tree.of(
                    "What is derived here is not that revision: `tollstream audit verify` finds out why (other rules, a"
                            + " missing record, tampering).",
                    Ink.BAD));
        }
        account.roll().acts().forEach(told -> tree.add(act(told)));
        return tree;
    }

    private Optional<String> countedIn() {
        return account.history().countedIn().or(() -> Optional.of(account.roll().home())
                .filter(home -> !home.equals(account.history().key())));
    }

    private static Tree revision(Entry entry) {
        var revision = entry.revision();
        return Tree.of(
                        "Last revision: number %d, %s, by %s, rules %s"
                                .formatted(
                                        revision.getNumber(),
                                        Words.lower(revision.getKind()),
                                        Plain.of(entry.who()),
                                        revision.getRulesVersion()),
                        Ink.PLAIN)
                .line(
                        "as of %s · known %s · %s"
                                .formatted(
                                        Words.moment(revision.getEventTime()),
                                        Words.moment(entry.knownAt()),
                                        entry.place()),
                        Ink.FAINT);
    }

    private Tree act(Roll.Told told) {
        var act = told.act();
        var revisions = account.revisionsBy(act.getId());
        var effect = revisions.isEmpty()
                ? "no effect: a greater word stood, or it was told twice"
                : "revision " + revisions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Tree.of(
                        "Act: %s, by %s%s"
                                .formatted(
                                        Words.act(act, account.history().key()),
                                        Plain.of(act.getBy()),
                                        act.getReason().isEmpty() ? "" : ": " + Plain.of(act.getReason())),
                        Ink.PLAIN)
                .line("decided %s · %s · %s".formatted(Words.moment(act.getAt()), effect, told.place()), Ink.FAINT);
    }

    private Tree cell(Explanation cell) {
        var tree = Tree.of(
                what(cell.cell()) + ": "
                        + cell.figure().map(ExplanationTree::toll).orElse("no toll"),
                Ink.BOLD);
        cell.figure().ifPresent(figure -> tree.line(parts(figure, cell.breakdown()), Ink.PLAIN));
        var why = Tree.of("Why", Ink.STRONG);
        cell.grounds().forEach(ground -> why.add(Tree.of(ground.sentence(), Ink.PLAIN)));
        tree.add(why);
        for (var bearing : Bearing.values()) {
            var those = cell.weighed().stream()
                    .filter(one -> one.bearing() == bearing)
                    .toList();
            if (!those.isEmpty()) {
                tree.add(group(bearing, those, cell.claims()));
            }
        }
        return tree;
    }

    private static String what(Cell cell) {
        return (cell.party() == Party.ATTACKER ? "attackers " : "") + Words.lower(cell.measure());
    }

    private static String toll(TollFigure figure) {
        var range = Objects.equals(figure.high(), figure.low())
                ? ""
                : figure.high() == null ? ", at least " + figure.low() : ", " + figure.low() + " to " + figure.high();
        return figure.best() + range + ", " + Words.lower(figure.status())
                + (figure.estimated() ? ", estimated" : "")
                + (figure.corroborated() ? ", corroborated" : "");
    }

    private static String parts(TollFigure figure, Optional<Cited> from) {
        return figure.parts().isEmpty()
                ? ""
                : "of them " + parts(figure.parts())
                        + from.map(cited -> " (from " + cited(cited) + ")").orElse("");
    }

    private static String parts(List<Part> parts) {
        return parts.stream()
                .map(part -> number(part.count()) + " " + part.category())
                .collect(Collectors.joining(", "));
    }

    private Tree group(Bearing bearing, List<Weighed> those, List<Claim> claims) {
        var name = Words.lower(bearing).replace('_', ' ');
        var tree = Tree.of(
                Character.toUpperCase(name.charAt(0)) + name.substring(1)
                        + (those.size() == 1 ? "" : " (" + those.size() + ")") + ": " + bearing.words(),
                ink(bearing));
        those.forEach(one -> tree.add(statement(one, claims)));
        return tree;
    }

    private static Ink ink(Bearing bearing) {
        return switch (bearing) {
            case CHOSEN, SUPPORTS, SYNDICATED, ADDED -> Ink.GOOD;
            case CONTRADICTS, LOWERED, CORRECTED, OUTNUMBERED, TAKEN_BACK, RETRACTED, TAKES_BACK, TAKES_NOTHING_BACK ->
                Ink.BAD;
            case WIDENS, BESIDE, CLAIM, OLD_CLAIM, CLAIM_COPY, DENIES, DENIES_IN_VAIN -> Ink.ASIDE;
            case ECHOES, STALE, SUPERSEDED, INCLUDED, OUTBID, REPEATED, PASSED_OVER, FORGOTTEN -> Ink.FAINT;
        };
    }

    private Tree statement(Weighed weighed, List<Claim> claims) {
        var said = weighed.statement();
        var tree = Tree.of(
                        said(said) + " — "
                                + voice(said.attribution(), said.source().name()) + ", " + Words.moment(said.time()),
                        Ink.BOLD)
                .quote(said.evidence().sentence());
        if (!said.parts().isEmpty()) {
            tree.line("of them " + parts(said.parts()), Ink.PLAIN);
        }
        claims.stream()
                .filter(claim -> claim.evidence().equals(said))
                .forEach(claim -> tree.line(standing(claim), Ink.ASIDE));
        if (!weighed.by().isEmpty()) {
            tree.line("by " + cited(weighed.by()), Ink.PLAIN);
        }
        weighed.copyOf().ifPresent(first -> tree.line("its text is a copy of that of " + cited(first), Ink.PLAIN));
        Optional.ofNullable(account.byUpdate().get(said.updateId())).ifPresent(came -> provenance(came, tree));
        return tree;
    }

    private static String standing(Claim claim) {
        var by = claim.contestedBy();
        return Words.lower(claim.standing()) + (by == null ? "" : " by " + voice(by));
    }

    /** "31", "at least 31", "2 more", "23 soldier"; what is denied or taken back is said so by its group. */
    private static String said(Statement said) {
        return number(said.count())
                + (said.category().isEmpty() ? "" : " " + said.category())
                + (said.replaces() == null ? "" : ", from " + number(said.replaces()))
                + (said.correction() ? ", a correction" : "");
    }

    private static String number(Count count) {
        var range = count.high() == null
                ? "at least " + count.low()
                : count.high() == count.low() ? "" + count.low() : count.low() + " to " + count.high();
        return (count.quantifier() == Quantifier.ABOUT ? "about " : "") + range;
    }

    private static String voice(Attribution attribution, String source) {
        return Plain.of(Words.voice(wire(attribution), source));
    }

    private static String voice(Attribution attribution) {
        return Plain.of(Words.who(wire(attribution)));
    }

    private static io.tollstream.schemas.Attribution wire(Attribution attribution) {
        var kind =
                io.tollstream.schemas.AttributionKind.valueOf(attribution.kind().name());
        return new io.tollstream.schemas.Attribution(kind, attribution.name());
    }

    /** A few of them; the rest are in the JSON. */
    private static String cited(List<Cited> by) {
        var few = by.stream().limit(FEW).map(ExplanationTree::cited).collect(Collectors.joining("; "));
        return by.size() > FEW ? few + "; and " + (by.size() - FEW) + " more" : few;
    }

    private static String cited(Cited cited) {
        return (cited.number() == null ? "" : cited.number() + " of ")
                + Plain.of(cited.source().name()) + ", " + Words.moment(cited.time()) + ", update "
                + shortened(cited.updateId());
    }

    /** As much of an id as tells it from others beside it; in full it stands with its own update. */
    private static String shortened(String id) {
        return DERIVED.matcher(id).matches() ? id.substring(0, SHORT) + "…" : id;
    }

    private void provenance(Came came, Tree tree) {
        var item = came.update().itemId();
        var moved = came.movedFrom().map(from -> "moved from " + from);
        tree.line(
                "%s%s · known %s · update %s"
                        .formatted(
                                came.place(),
                                moved.map(way -> " · " + way).orElse(""),
                                Words.moment(came.knownAt()),
                                came.update().id()),
                Ink.FAINT);
        if (item != null) {
            tree.line(
                    "item " + Plain.of(item)
                            + account.places()
                                    .of(came.received().record())
                                    .map(place -> " at " + place)
                                    .orElse("")
                            + (came.update().extractorVersion().isEmpty()
                                    ? ""
                                    : " · read by rules " + came.update().extractorVersion()),
                    Ink.FAINT);
        }
        if (came.update().url() != null) {
            tree.line(Plain.of(came.update().url()), Ink.FAINT);
        }
        if (!came.again().isEmpty()) {
            tree.line(
                    "came again, which changed nothing, at "
                            + came.again().stream().map(Place::toString).collect(Collectors.joining(", ")),
                    Ink.FAINT);
        }
    }

    /** What came and gives none of the numbers. */
    private void rest() {
        var silent = account.withoutNumbers();
        if (!silent.isEmpty()) {
            var tree = Tree.of("Counts here and gives no number (" + silent.size() + ")", Ink.BOLD);
            silent.forEach(came -> tree.add(update(came, retracts(came))));
            draw(tree);
        }
        var elsewhere = account.elsewhere();
        if (!elsewhere.isEmpty()) {
            var tree = Tree.of("Came here and does not count here (" + elsewhere.size() + ")", Ink.BOLD);
            elsewhere.forEach(came -> tree.add(update(came, whereabouts(came))));
            draw(tree);
        }
        var refused = account.roll().refused();
        if (!refused.isEmpty()) {
            var tree = Tree.of("Could not be counted (" + refused.size() + ")", Ink.BOLD);
            refused.forEach(one -> tree.add(Tree.of(one.why(), Ink.BAD)
                    .line(one.place() + " · known " + Words.moment(one.knownAt()), Ink.FAINT)));
            draw(tree);
        }
    }

    private Tree update(Came came, String what) {
        var update = came.update();
        var tree = Tree.of(Plain.of(update.source().name()) + ", " + Words.moment(update.eventTime()), Ink.PLAIN)
                .line(what, Ink.PLAIN);
        if (!update.title().isEmpty()) {
            tree.quote(update.title());
        }
        provenance(came, tree);
        return tree;
    }

    private static String retracts(Came came) {
        var retracts = came.update().retracts();
        return retracts.isEmpty() ? "" : "takes back " + String.join(", ", retracts);
    }

    private static String whereabouts(Came came) {
        return switch (came.where()) {
            case Came.Whereabouts.HandedOn on -> "counts in " + on.incident();
            case Came.Whereabouts.Withdrawn gone ->
                "went back with an act of " + Plain.of(gone.act().getBy()) + " (" + gone.by() + ")";
            case Came.Whereabouts.Here here -> "";
            case Came.Whereabouts.Forgotten forgotten -> "";
        };
    }
}
