package io.tollstream.enricher.domain.extraction;

/**
 * What a text tells of one person by which persons are told apart.
 *
 * @param name the last word of the name, or empty
 * @param sex MALE or FEMALE, or NONE where the words leave it open
 * @param growth MINOR, TEEN or GROWN, or NONE where the words leave it open
 * @param age in years, or -1
 * @param another whether the words say that they are not whom the text told of before
 * @param either whether they may be so, or the one person of whom "a second one" is told as well: "another wounded"
 */
record Traits(String name, Cue sex, Cue growth, int age, boolean another, boolean either) {

    /** Whom one sentence calls a man, another calls a boy, when between these ages. */
    private static final int YOUNGEST_MAN = 15;

    private static final int OLDEST_BOY = 19;
    private static final int YOUNGEST_TEEN = 12;

    static Traits of(Lexicon lexicon, Reading reading) {
        var mention = reading.mention();
        var sentence = mention.sentence();
        var people = mention.people();
        var sex = Cue.NONE;
        var growth = Cue.NONE;
        for (var at = owned(sentence, people); at < people.to(); at++) {
            sex = told(lexicon, sentence, at, sex, Cue.MALE, Cue.FEMALE);
            growth = youngster(lexicon, sentence, at, people.from())
                    ? growth
                    : told(lexicon, sentence, at, growth, Cue.MINOR, Cue.GROWN);
            growth = told(lexicon, sentence, at, growth, Cue.TEEN, Cue.TEEN);
        }
        var name = name(lexicon, sentence, people);
        return new Traits(
                name,
                sex == Cue.NONE && !name.isEmpty() ? sexBefore(lexicon, sentence, people.from()) : sex,
                growth,
                Ages.of(mention),
                reading.another(lexicon),
                another(sentence, people));
    }

    /** "The boy's mother, Ana Ruiz": what the noun before the comma says. */
    private static Cue sexBefore(Lexicon lexicon, Sentence sentence, int from) {
        return sentence.is(from - 1, ",")
                ? told(lexicon, sentence, from - 2, Cue.NONE, Cue.MALE, Cue.FEMALE)
                : Cue.NONE;
    }

    /** "My daughter's uncle": where the words begin that tell of the person, and not whose they are. */
    private static int owned(Sentence sentence, People people) {
        for (var at = people.to() - 2; at >= people.from(); at--) {
            if (sentence.endsWith(at, "'s")) {
                return at + 1;
            }
        }
        return people.from();
    }

    /** "This young man": a boy may be called so as well. */
    private static boolean youngster(Lexicon lexicon, Sentence sentence, int at, int from) {
        return at > from && lexicon.is(Cue.YOUNG, sentence, at - 1);
    }

    private static boolean another(Sentence sentence, People people) {
        return sentence.is(people.from(), "another");
    }

    private static Cue told(Lexicon lexicon, Sentence sentence, int at, Cue before, Cue one, Cue other) {
        if (lexicon.is(one, sentence, at)) {
            return one;
        }
        return lexicon.is(other, sentence, at) ? other : before;
    }

    private static String name(Lexicon lexicon, Sentence sentence, People people) {
        var named = people.form() == People.Form.KNOWN
                && people.category().isEmpty()
                && sentence.capital(people.from())
                && sentence.capital(people.to() - 1)
                && !lexicon.is(Cue.PRONOUN, sentence, people.from())
                && !lexicon.is(Cue.DETERMINER, sentence, people.from());
        return named ? sentence.word(people.to() - 1) : "";
    }

    /** Whether both may be told of one person. */
    boolean fits(Traits other) {
        return (another == other.another || either || other.either)
                && (name.isEmpty() || other.name.isEmpty() || name.equals(other.name))
                && (sex == Cue.NONE || other.sex == Cue.NONE || sex == other.sex)
                && ages(other);
    }

    /** Whether age or sex is told of both and is not the same. */
    boolean differs(Traits other) {
        return another != other.another
                || !ages(other)
                || age >= 0 && other.age >= 0 && age != other.age
                || sex != Cue.NONE && other.sex != Cue.NONE && sex != other.sex;
    }

    private boolean ages(Traits other) {
        if (age >= 0 && other.age >= 0) {
            return age == other.age;
        }
        if (age >= 0) {
            return other.suits(age);
        }
        return other.age >= 0
                ? suits(other.age)
                : !(growth == Cue.MINOR && other.growth == Cue.GROWN)
                        && !(growth == Cue.GROWN && other.growth == Cue.MINOR);
    }

    private boolean suits(int years) {
        var youngest = growth == Cue.GROWN ? YOUNGEST_MAN : growth == Cue.TEEN ? YOUNGEST_TEEN : 0;
        var young = growth == Cue.MINOR || growth == Cue.TEEN;
        return years >= youngest && (!young || years <= OLDEST_BOY);
    }

    /** What both tell together. */
    Traits and(Traits other) {
        var teen = growth == Cue.TEEN || other.growth == Cue.TEEN;
        return new Traits(
                name.isEmpty() ? other.name : name,
                sex == Cue.NONE ? other.sex : sex,
                teen ? Cue.TEEN : growth == Cue.NONE ? other.growth : growth,
                age < 0 ? other.age : age,
                another,
                either && other.either);
    }
}
