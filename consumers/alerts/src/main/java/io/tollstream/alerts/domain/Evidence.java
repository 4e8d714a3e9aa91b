package io.tollstream.alerts.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words behind a number.
 *
 * @param updateId the update that brought it
 * @param itemId the news item; null for a desk entry that names none
 * @param source who published it
 * @param sourceKind what kind of publisher that is
 * @param url where, if known
 * @param eventTime when it was published or holds as of
 * @param voice what kind of voice is quoted
 * @param voiceName the name or words for it; empty where the text names nobody
 * @param sentence the sentence that holds the number
 * @param start offset of its words in the text, in UTF-16 code units; -1 for a desk's entry
 * @param end offset after them, likewise
 */
public record Evidence(
        String updateId,
        @Nullable String itemId,
        String source,
        String sourceKind,
        @Nullable String url,
        Instant eventTime,
        VoiceKind voice,
        String voiceName,
        String sentence,
        int start,
        int end) {

    /** "the military", "officials". */
    public String who() {
        return voiceName.isEmpty() ? voice.words() : voiceName;
    }

    /** "the military in Example Wire"; who speaks for itself is named once. */
    public String said() {
        if (voiceName.equalsIgnoreCase(source) || voiceName.isEmpty() && voice == VoiceKind.MEDIA) {
            return source;
        }
        return who() + (voiceName.isEmpty() ? ", in " : " in ") + source;
    }
}
