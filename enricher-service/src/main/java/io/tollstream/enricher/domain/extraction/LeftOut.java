package io.tollstream.enricher.domain.extraction;

/**
 * A number of a text, or a single person, that became no figure.
 *
 * @param start offset of its first character in {@link io.tollstream.enricher.domain.Item#fullText}, in UTF-16 code units
 * @param end offset after its last character
 */
public record LeftOut(int start, int end, Why why) {

    /** Why something was left out. */
    public enum Why {
        AGE("an age"),
        DATE("a date or a year"),
        TIME("a time of day"),
        MONEY("money"),
        SHARE("a share in per cent"),
        UNIT("an amount of something else than people"),
        CODE("a code, a rank in a row or part of a name"),
        NOT_PEOPLE("no number of people that the reader knows"),
        NOTHING_HAPPENED("nothing is said to have happened to them"),
        UNREAL("only threatened, tried, feared or denied"),
        OTHER_EVENT("of another event"),
        OLDER("an older number"),
        REPEATED("told by another figure, or included in one"),
        SAME_PERSON("a person whom a number includes or other words mean");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** The reason, as it ends a sentence that begins with "This is". */
        public String words() {
            return words;
        }
    }
}
