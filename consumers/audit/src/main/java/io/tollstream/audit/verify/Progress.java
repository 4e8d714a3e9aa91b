package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;

/**
 * How far the enricher had come before anything was read: what it has come to must have left its traces, what it has not
 * come to is no loss.
 */
public interface Progress {

    /** It has come to the end of everything. */
    Progress ALL = new Progress() {
        @Override
        public boolean processed(Place place) {
            return true;
        }

        @Override
        public boolean settled() {
            return true;
        }
    };

    /** Whether it has come to the record at this place, of a topic that it reads. */
    boolean processed(Place place);

    /** Whether nothing was on its way inside, between reading a record and writing what comes of it. */
    boolean settled();
}
