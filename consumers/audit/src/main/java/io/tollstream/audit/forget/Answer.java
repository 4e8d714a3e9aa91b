package io.tollstream.audit.forget;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What somebody answers at a terminal. */
final class Answer {

    private static final List<String> YES = List.of("y", "yes");

    /** Only a yes is one: an end of input, or anything else, is a no. */
    static boolean isYes(InputStream in) {
        try {
            var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line != null && YES.contains(line.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    private Answer() {}
}
