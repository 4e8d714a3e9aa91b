package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.util.Optional;

/** Where the registrar keeps what it knows. */
public interface Book {

    Optional<Standing> standing(String incidentKey);

    void keep(Standing standing);

    /** The act of greatest rank on this item. */
    Optional<Act> placement(String itemId);

    void place(String itemId, Act act);
}
