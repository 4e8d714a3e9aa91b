package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.schemas.RedrivenLetter;
import io.tollstream.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which letters were sent back already. */
final class Marks {

    private final Map<String, RedrivenLetter> byLetter = new HashMap<>();

    static Marks of(Archive archive, Contents contents) {
        var marks = new Marks();
        archive.read(Topics.DEAD_LETTERS_REDRIVEN, Slice.ALL, stood -> {
            var mark = contents.maybe(Topics.DEAD_LETTERS_REDRIVEN, stood);
            if (mark != null) {
                marks.add(mark);
            }
        });
        return marks;
    }

    void add(RedrivenLetter mark) {
        byLetter.put(mark.getLetter(), mark);
    }

    /** The mark of this very letter: not that of another one, which stood there before the topic was made anew. */
    Optional<RedrivenLetter> of(Letter letter) {
        return Optional.ofNullable(byLetter.get(letter.place().toString()))
                .filter(mark -> mark.getLetterHash().equals(letter.hash()));
    }
}
