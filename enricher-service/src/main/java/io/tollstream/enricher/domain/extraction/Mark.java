package io.tollstream.enricher.domain.extraction;

/**
 * Words of a text that played a part in a figure.
 *
 * @param start offset of their first character in {@link io.tollstream.enricher.domain.Item#fullText}, in UTF-16 code
 *     units
 * @param end offset after their last character
 */
public record Mark(Role role, int start, int end) {

    /** The part that words play in a figure. */
    public enum Role {
        /** "At least 31": how many. */
        COUNT("how many"),
        /** "Passengers": who they are; "a passenger" where no number stands. */
        PEOPLE("who"),
        /** "Were killed": what happened to them. */
        EVENT("what happened"),
        /** "The army said": whose word it is. */
        SPEAKER("who says so"),
        /** "Up from 25": the earlier number that it replaces. */
        REPLACED("the earlier number");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** The part in a few words: "what happened". */
        public String words() {
            return words;
        }
    }
}
