package io.tollstream.enricher.domain.resolution.incidents;

/** What has been decided about incidents elsewhere, by people or by the machine. */
public interface Standings {

    /** Nothing has been decided. */
    Standings NONE = new Standings() {
        @Override
        public boolean joinable(String key) {
            return true;
        }

        @Override
        public String home(String key) {
            return key;
        }

        @Override
        public boolean taken(String key) {
            return false;
        }
    };

    /** Whether items may join it: false where it is closed, true where it is open, merged or unheard of. */
    boolean joinable(String key);

    /** The incident that took this one in, or the key itself. */
    String home(String key);

    /** Whether somebody else has given an incident this key. */
    boolean taken(String key);
}
