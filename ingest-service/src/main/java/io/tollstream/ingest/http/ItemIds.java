package io.tollstream.ingest.http;

import java.util.List;

/** The news items that one act or one definition names. */
final class ItemIds {

    /** Ids of one record: it must fit into what the broker takes, and into the records made of it. */
    static final int MOST = 1_000;

    /** Each once, in the order given; none where the field is absent. */
    static List<String> of(Fields fields, String name) {
        var ids = fields.lines(name).stream().distinct().toList();
        if (ids.size() > MOST) {
            throw fields.bad(name, "must have at most " + MOST + " ids; send the others in another request");
        }
        return ids;
    }

    private ItemIds() {}
}
