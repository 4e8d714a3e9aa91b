package io.tollstream.enricher.domain.extraction;

/** The age by which a text tells one person from another. */
final class Ages {

    private static final int DIGITS = 3;

    /** The years of "a 17-year-old boy", "a 17 year old" and "John Doe, 17,"; -1 where no age stands. */
    static int of(Mention mention) {
        var sentence = mention.sentence();
        var people = mention.people();
        // Behind an age, a name begins people of its own: "17-year-old John Doe".
        var named = people.form() == People.Form.KNOWN && people.category().isEmpty();
        for (var at = named ? people.from() - 1 : people.from(); at < people.to(); at++) {
            var word = at >= 0 && sentence.joined(at) ? sentence.word(at) : "";
            if (word.contains("-year-old")) {
                return years(word.substring(0, word.indexOf('-')));
            }
        }
        var next = people.to();
        var aside = sentence.is(next, ",") && (sentence.boundary(next + 2) || sentence.is(next + 2, "of"));
        return aside ? years(sentence.word(next + 1)) : -1;
    }

    private static int years(String word) {
        if (word.isEmpty() || word.length() > DIGITS) {
            return -1;
        }
        var years = 0;
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return -1;
            }
            years = years * 10 + word.charAt(i) - '0';
        }
        return years;
    }

    private Ages() {}
}
