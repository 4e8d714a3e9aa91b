package io.tollstream.enricher.domain.resolution.words;

import java.util.Arrays;

/**
 * The words of a stretch of text, in any script: where each stands, and a hash of it in folded letters, so that nothing
 * of it becomes a string. Hyphens, apostrophes and full stops inside a word belong to it.
 */
public final class Words {

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int ROOM = 256;

    private static final String QUOTES = "\"“«„'‘";

    private final String text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int size;

    private Words(String text, int length) {
        var room = Math.min(ROOM, length / 2 + 1);
        this.text = text;
        this.starts = new int[room];
        this.ends = new int[room];
        this.hashes = new long[room];
    }

    /** The words of a whole text. */
    public static Words of(String text) {
        return of(text, 0, text.length());
    }

    /** The words between two places of a text. */
    public static Words of(String text, int from, int to) {
        var words = new Words(text, to - from);
        words.cut(from, to);
        return words;
    }

    /** The hash of a name of one or more words, as {@link #hash(int, int)} makes it. */
    public static long hash(String name) {
        var words = of(name);
        return words.size == 0 ? 0 : words.hash(0, words.size);
    }

    public int size() {
        return size;
    }

    /** Where a word begins in the text. */
    public int start(int at) {
        return starts[at];
    }

    public int end(int at) {
        return ends[at];
    }

    /** A word as it stands in the text. */
    public String text(int at) {
        return text.substring(starts[at], ends[at]);
    }

    /** The hash of a word; 0 outside the text. */
    public long hash(int at) {
        return at >= 0 && at < size ? hashes[at] : 0;
    }

    /** The hash of the words from one to before another. */
    public long hash(int from, int to) {
        var hash = hashes[from];
        for (var at = from + 1; at < to; at++) {
            hash = join(hash, hashes[at]);
        }
        return hash;
    }

    /** The hash of a row of words and one more. */
    public static long join(long hash, long next) {
        return mix(hash * PRIME ^ next);
    }

    /** Whether a word begins with a capital, or is of a script that has none. */
    public boolean mayBeName(int at) {
        return at >= 0 && at < size && !Character.isLowerCase(first(at)) && !Character.isDigit(first(at));
    }

    /** Whether a word begins with a capital. */
    public boolean capital(int at) {
        return at >= 0 && at < size && Character.isUpperCase(first(at));
    }

    /** Whether the first word stands directly behind a quotation mark. */
    public boolean quoted() {
        return starts[0] > 0 && QUOTES.indexOf(text.charAt(starts[0] - 1)) >= 0;
    }

    /** Whether a word begins with a digit. */
    public boolean digit(int at) {
        return at >= 0 && at < size && Character.isDigit(first(at));
    }

    /** Whether a word is in capitals throughout, of more than one letter; never one of a script that has none. */
    public boolean capitals(int at) {
        if (!capital(at) || ends[at] - starts[at] < 2) {
            return false;
        }
        for (var i = starts[at]; i < ends[at]; i++) {
            if (Character.isLowerCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a word is worth where it is a number of at most this many digits; -1 where it is none. */
    public int number(int at, int digits) {
        if (at < 0 || at >= size || ends[at] - starts[at] > digits) {
            return -1;
        }
        var number = 0;
        for (var i = starts[at]; i < ends[at]; i++) {
            var digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether two neighbouring words have this mark between them, with no other but blanks. */
    public boolean between(int at, char mark) {
        return at >= 0 && at + 1 < size && gap(ends[at], starts[at + 1], mark);
    }

    /** Whether this mark stands between two neighbouring words, alone or with others. */
    public boolean parted(int at, char mark) {
        return at >= 0 && at + 1 < size && text.indexOf(mark, ends[at], starts[at + 1]) >= 0;
    }

    /** Whether nothing but blanks stands between two neighbouring words. */
    public boolean adjoin(int at) {
        return at >= 0 && at + 1 < size && starts[at + 1] - ends[at] == 1 && blank(text.charAt(ends[at]));
    }

    private boolean gap(int from, int to, char mark) {
        var marks = 0;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == mark) {
                marks++;
            } else if (!blank(c)) {
                return false;
            }
        }
        return marks == 1;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\n';
    }

    private char first(int at) {
        return text.charAt(starts[at]);
    }

    private void cut(int from, int to) {
        var at = from;
        while (at < to) {
            if (!ofWord(text.charAt(at))) {
                at++;
                continue;
            }
            var start = at;
            var hash = SEED;
            while (at < to && (ofWord(text.charAt(at)) || joins(at, to))) {
                var c = Fold.of(text.charAt(at));
                if (c != 0 && c != '’' && c != '\'') {
                    hash = (hash ^ c) * PRIME;
                }
                at++;
            }
            add(start, at, mix(hash));
        }
    }

    /** A hyphen, an apostrophe or a full stop inside a word. */
    private boolean joins(int at, int to) {
        var c = text.charAt(at);
        return (c == '-' || c == '\'' || c == '’' || c == '.') && at + 1 < to && ofWord(text.charAt(at + 1));
    }

    private static boolean ofWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || mark(c) || c == '\u200c' || c == '\u200d';
    }

    private static boolean mark(char c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(int start, int end, long hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    /** Spreads all bits over all (the finalizer of SplitMix64); never 0, which stands for no word. */
    private static long mix(long hash) {
        var z = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
