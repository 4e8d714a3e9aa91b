package io.tollstream.enricher.domain.extraction;

/** What made a figure out of words, or changed one afterwards: each with a name and a sentence for people. */
public enum Rule {
    OBJECT("object of an active verb", "The people stand behind a verb in the active voice: “killed 31 passengers”."),
    SUBJECT(
            "subject of a passive or intransitive verb",
            "The people stand before the verb that tells what became of them: “31 were killed”, “31 died”."),
    NOUN_OF_DEED("people behind a noun", "A noun tells what was done to the people behind it: “the killing of 31”."),
    LISTED("member of a list", "The people stand in one list with others to whom the same happened."),
    SHARED_SUBJECT(
            "two verbs, one subject", "The people are the subject of the verb before, too: “was struck and died”."),
    RESUMED("people taken up again", "The words mean the people counted last: “and executed all of them”."),
    NAMED("person behind a noun", "The words behind a noun of a deed name one person: “the murder of Senator Doe”."),
    EITHER("nobody of either", "The words deny two things at once: “nobody was injured or killed”."),
    HAPPENINGS("noun of happenings", "The number counts happenings, one a person: “25 deaths”."),
    ATTRIBUTE(
            "word between number and noun",
            "The people's own words tell what happened to them: “17 injured passengers”."),
    AMONG("among a group", "The people are counted out of a group whose name tells what happened: “among the dead”."),
    DIED_LATER("injured who died", "The people are counted out of the injured and have died: “three of the injured”."),
    TOLL("stated toll", "The text states a toll: “the death toll has climbed to 31”."),
    TOTAL("stated total", "The text states a total: “bringing the number of dead to 20”."),
    PART("part of the people before", "What happened to the whole happened to its part: “including five children”."),
    BREAKDOWN("breakdown of the total before", "The people listed add up to a total told before: 23 + 3 + 5 = 31."),
    WITHIN("among those counted before", "A smaller number told after a total is of people among them."),
    WITH_OTHERS(
            "others with those before them",
            "Others come on top of whom the sentence told before: “the mayor and five others”."),
    ONE_BY_ONE("told one by one", "Persons told one by one, whom no total holds, are added up."),
    SHOT_LESS_DEAD("shot less the dead", "The people shot include the dead, so the injured are the rest."),
    OWN_HAND("died by their own hand", "The words say that somebody took their own life: “killed himself”."),
    LESS_ATTACKER(
            "dead less the attacker",
            "The dead include the killer who took his own life, so the victims are the rest."),
    SINGLE("single person told of", "One person whom no number includes and no other words mean."),
    ROSTER(
            "persons told one by one",
            "The text tells of persons one by one, and their names or titles tell them apart."),
    UPDATED("earlier figure named with it", "The text names the earlier figure: “up from 25”."),
    CORRECTED("put right by the text", "The text says that an earlier figure was wrong."),
    TAKEN_BACK("earlier figure taken back", "What somebody said before is taken back by what is said now."),
    RETRACTED("retracted by its sentence", "The sentence says that this did not hold."),
    MULTIPLE("word for so many", "One word counts whom a deed struck: “a triple shooting”."),
    DENIED("called untrue", "The sentence says that it is not so: “no evidence that 40 were killed”."),
    LONE_DEATH(
            "death of a name or a pronoun",
            "Nothing else tells of anybody dead, and a name, a pronoun or a body stands beside the word: “Ruiz died there”."),
    FATAL_HEADLINE(
            "fatal by the headline",
            "The headline calls the deed fatal, and nothing else tells who or how many died: “a fatal shooting”."),
    NO_LOSSES("denial of losses", "Who denies any losses claims that there are none."),
    OWN_DEED(
            "result of the security forces",
            "The text names nobody, and only those who did it can count attackers killed or people rescued."),
    OWN_WORDS(
            "word of the authorities",
            "The text names nobody, and tells it in the authorities' own words: “martyred”."),
    ONE_BREATH("told in one breath", "The text names nobody, and one sentence tells it with an authority's number."),
    OWN_LOSSES("losses of one's own", "Whose fighters they are claims that none of them was hurt."),
    SUM("sum that the text makes", "The text itself adds numbers: “nine soldiers along with four others” are 13."),
    REPEATED("told more than once", "The text tells it several times; the surest telling stands here.");

    private final String words;
    private final String sentence;

    Rule(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** Its name in a few words, without a capital or a full stop: "object of an active verb". */
    public String words() {
        return words;
    }

    /** What it does, in one plain sentence with an example. */
    public String sentence() {
        return sentence;
    }
}
