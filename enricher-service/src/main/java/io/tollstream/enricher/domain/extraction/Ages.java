package io.tollstream.enricher.domain.extraction;

/** The age by which a text tells one person from another. */
final class Ages {

    /** The digits of "a 17-year-old boy" and "John Doe, 17,"; empty where no age stands. */
    static String of(Mention mention) {
        var sentence = mention.sentence();
        var people = mention.people();
        for (var at = people.from(); at < people.to(); at++) {
            var word = sentence.word(at);
            if (word.contains("-year-old")) {
                return word.substring(0, word.indexOf('-'));
            }
        }
        var next = people.to();
        var aside = sentence.word(next).equals(",") && sentence.word(next + 2).equals(",");
        return aside && Character.isDigit(sentence.word(next + 1).charAt(0)) ? sentence.word(next + 1) : "";
    }

    private Ages() {}
}
