package io.tollstream.enricher.evaluation.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.evaluation.GoldItem;
import io.tollstream.enricher.evaluation.Range;
import io.tollstream.enricher.evaluation.Standing;
import io.tollstream.enricher.evaluation.WantedFigure;
import io.tollstream.enricher.evaluation.WantedRange;
import io.tollstream.enricher.evaluation.WantedToll;
import io.tollstream.enricher.extract.ItemLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads one line of a labelled set: the item as {@code extract} takes it, and its labels. */
final class GoldLine {

    /** What the labels call the measures. */
    private static final Map<String, Measure> MEASURES = Map.of(
            "killed", Measure.KILLED,
            "injured", Measure.INJURED,
            "missing", Measure.MISSING,
            "rescued", Measure.RESCUED,
            "hostages", Measure.HELD,
            "captured", Measure.HELD,
            "displaced", Measure.DISPLACED);

    private static final String ATTACKERS = "perpetrators";

    static GoldItem read(String set, String line) throws ItemLine.Unreadable {
        var row = ItemLine.parse(line);
        var item = ItemLine.read(row);
        var labels = new GoldLine(item.id());
        var toll = labels.toll(row);
        return new GoldItem(
                set,
                item,
                row.path("lang").asText(""),
                strings(row.path("phenomena")),
                labels.figures(row),
                toll,
                toll.isPresent() ? List.of() : labels.ranges(row));
    }

    private final String id;

    private GoldLine(String id) {
        this.id = id;
    }

    private static List<String> strings(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Optional<List<WantedFigure>> figures(JsonNode row) throws ItemLine.Unreadable {
        if (!row.path("figures").isArray()) {
            return Optional.empty();
        }
        var figures = new ArrayList<WantedFigure>();
        for (var figure : row.path("figures")) {
            figures.add(figure(figure));
        }
        return Optional.of(figures);
    }

    private WantedFigure figure(JsonNode figure) throws ItemLine.Unreadable {
        var measure = MEASURES.get(figure.path("measure").asText());
        if (measure == null) {
            throw wrong(
                    "measure",
                    figure.path("measure"),
                    MEASURES.keySet().stream().sorted());
        }
        var status = one(Standing.class, figure, "status");
        if (status.isEmpty()) {
            throw wrong("status", figure.path("status"), names(Standing.class));
        }
        return new WantedFigure(
                measure,
                figure.path("category").asText("").equals(ATTACKERS) ? Party.ATTACKER : Party.VICTIM,
                range("min and max", figure),
                status.get(),
                one(Stance.class, figure, "stance"),
                one(Scope.class, figure, "scope"),
                one(AttributionKind.class, figure, "attribution"),
                optionalRange("replaces", figure.path("replaces")));
    }

    /** Both parties together where the label knows them apart, as the sets of shootings have it. */
    private Optional<WantedToll> toll(JsonNode row) {
        if (!row.path("killed").canConvertToLong() || !row.path("injured").canConvertToLong()) {
            return Optional.empty();
        }
        var killed = row.path("killed").asLong();
        return Optional.of(new WantedToll(
                killed,
                row.path("injured").asLong(),
                row.has("suspects_killed")
                        ? Optional.of(new WantedToll.Apart(
                                row.path("victims_killed").asLong(killed),
                                row.path("suspects_killed").asLong()))
                        : Optional.empty()));
    }

    private List<WantedRange> ranges(JsonNode row) throws ItemLine.Unreadable {
        var parts = row.path("killed_breakdown");
        var all = new ArrayList<WantedRange>();
        add(WantedRange.Who.KILLED, "killed", row.path("killed"), all);
        add(WantedRange.Who.INJURED, "injured", row.path("injured"), all);
        add(WantedRange.Who.ATTACKERS_KILLED, "militants_killed", row.path("militants_killed"), all);
        add(WantedRange.Who.CHILDREN_KILLED, "children", parts.path("children"), all);
        add(WantedRange.Who.WOMEN_KILLED, "women", parts.path("women"), all);
        add(WantedRange.Who.MEN_KILLED, "men", parts.path("men"), all);
        return all;
    }

    private void add(WantedRange.Who who, String field, JsonNode value, List<WantedRange> all)
            throws ItemLine.Unreadable {
        optionalRange(field, value).ifPresent(range -> all.add(new WantedRange(who, range)));
    }

    /** A number, {min, max} or [min, max]; max is null where it is open. */
    private Optional<Range> optionalRange(String field, JsonNode value) throws ItemLine.Unreadable {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.canConvertToLong() && value.isNumber()) {
            return Optional.of(Range.exactly(value.asLong()));
        }
        return Optional.of(value.isArray() ? range(field, value.path(0), value.path(1)) : range(field, value));
    }

    private Range range(String field, JsonNode value) throws ItemLine.Unreadable {
        return range(field, value.path("min"), value.path("max"));
    }

    private Range range(String field, JsonNode min, JsonNode max) throws ItemLine.Unreadable {
        var open = max.isNull();
        if (!min.isIntegralNumber() || !open && !max.isIntegralNumber() || !open && max.asLong() < min.asLong()) {
            throw new ItemLine.Unreadable("In item " + id + " " + field + " is no range; write a whole number for min"
                    + " and one that is not below it for max, or null where it is open.");
        }
        return new Range(min.asLong(), open ? null : Long.valueOf(max.asLong()));
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> kind, JsonNode row, String field) throws ItemLine.Unreadable {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value.asText())) {
                return Optional.of(constant);
            }
        }
        throw wrong(field, value, names(kind));
    }

    private static Stream<String> names(Class<? extends Enum<?>> kind) {
        return Stream.of(kind.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    private ItemLine.Unreadable wrong(String field, JsonNode value, Stream<String> known) {
        return new ItemLine.Unreadable("In item " + id + " " + field + " is '" + value.asText() + "'; write one of "
                + known.collect(Collectors.joining(", ")) + ".");
    }
}
