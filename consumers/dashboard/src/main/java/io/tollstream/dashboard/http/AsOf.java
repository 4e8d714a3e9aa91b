package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.dashboard.view.PastToll;
import java.time.Instant;
import java.util.Locale;

/** The past time that somebody asks about. */
record AsOf(Instant time, PastToll.By by) {

    ObjectNode json() {
        return Json.object().put("time", time.toString()).put("by", by.name().toLowerCase(Locale.ROOT));
    }
}
