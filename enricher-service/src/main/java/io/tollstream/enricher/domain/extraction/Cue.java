package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a small word does to a sentence; the words of each stand in context.txt.
 *
 * <p>A record and no enum, since the compiler of the virtual machine takes the fields of a constant record for constants:
 * what rules ask most, whether a word is a cue, is then one look at one bit.
 *
 * @param kind its place among the kinds of phrases
 */
record Cue(String name, int kind) {

    private static final List<Cue> ALL = new ArrayList<>();

    static final Cue BE = next("BE");
    static final Cue ADVERB = next("ADVERB");
    static final Cue PREPOSITION = next("PREPOSITION");
    static final Cue CONJUNCTION = next("CONJUNCTION");
    static final Cue AGED = next("AGED");
    static final Cue NUMBERED = next("NUMBERED");
    static final Cue PRONOUN = next("PRONOUN");
    static final Cue NOBODY_BEFORE = next("NOBODY_BEFORE");
    static final Cue ACCUSED = next("ACCUSED");
    static final Cue TEASER = next("TEASER");
    static final Cue PAIR = next("PAIR");
    static final Cue SEVERITY = next("SEVERITY");
    static final Cue LEAVE = next("LEAVE");
    static final Cue PLACE = next("PLACE");
    static final Cue PARENT = next("PARENT");
    static final Cue HOSPITAL = next("HOSPITAL");
    static final Cue BEARS = next("BEARS");
    static final Cue OF_WOUND = next("OF_WOUND");
    static final Cue MORTAL = next("MORTAL");
    static final Cue WOUND = next("WOUND");
    static final Cue BULLET = next("BULLET");
    static final Cue MILITANT = next("MILITANT");
    static final Cue POLITICAL = next("POLITICAL");
    static final Cue SUFFERED = next("SUFFERED");
    static final Cue LOSSES = next("LOSSES");
    static final Cue EXPLOSIVE = next("EXPLOSIVE");
    static final Cue HANDLING = next("HANDLING");
    static final Cue APART_STORY = next("APART_STORY");
    static final Cue FORMERLY = next("FORMERLY");
    static final Cue UNHURT = next("UNHURT");
    static final Cue SOUND = next("SOUND");
    static final Cue ALIVE = next("ALIVE");
    static final Cue STOP = next("STOP");
    static final Cue UNREAL = next("UNREAL");
    static final Cue PART = next("PART");
    static final Cue MORE = next("MORE");
    static final Cue EARLIER = next("EARLIER");
    static final Cue FIX = next("FIX");
    static final Cue RISE = next("RISE");
    static final Cue ARRIVE = next("ARRIVE");
    static final Cue DETERMINER = next("DETERMINER");
    static final Cue MODIFIER_STOP = next("MODIFIER_STOP");
    static final Cue UNIT = next("UNIT");
    static final Cue NONE = next("NONE");
    static final Cue PERHAPS = next("PERHAPS");
    static final Cue JOINED = next("JOINED");
    static final Cue OF_THEM = next("OF_THEM");
    static final Cue HOUSEHOLD = next("HOUSEHOLD");
    static final Cue ALONE = next("ALONE");
    static final Cue EXCLUDING = next("EXCLUDING");
    static final Cue BURIED = next("BURIED");
    static final Cue HEDGE = next("HEDGE");
    static final Cue HEARSAY = next("HEARSAY");
    static final Cue STATE_WORDING = next("STATE_WORDING");
    static final Cue ENEMY = next("ENEMY");
    static final Cue UNTRUE = next("UNTRUE");
    static final Cue DISPROVED = next("DISPROVED");
    static final Cue RUMOUR = next("RUMOUR");
    static final Cue ALL_BUT = next("ALL_BUT");
    static final Cue SUPPOSING = next("SUPPOSING");
    static final Cue MODAL = next("MODAL");
    static final Cue ORDINAL = next("ORDINAL");
    static final Cue HURTING = next("HURTING");
    static final Cue SLAYING = next("SLAYING");
    static final Cue WINDOW = next("WINDOW");
    static final Cue WINDOW_UNIT = next("WINDOW_UNIT");
    static final Cue IN_ADDITION = next("IN_ADDITION");
    static final Cue REMAINS = next("REMAINS");
    static final Cue ABSENT = next("ABSENT");
    static final Cue GENERIC = next("GENERIC");
    static final Cue GROUP = next("GROUP");
    static final Cue MONTH = next("MONTH");
    static final Cue WEEKDAY = next("WEEKDAY");
    static final Cue BACKGROUND = next("BACKGROUND");
    static final Cue LONG_AGO = next("LONG_AGO");
    static final Cue THAT_DEED = next("THAT_DEED");
    static final Cue WIDER = next("WIDER");
    static final Cue SPAN = next("SPAN");
    static final Cue YEARS_APART = next("YEARS_APART");
    static final Cue CAMPAIGN = next("CAMPAIGN");
    static final Cue WAR = next("WAR");
    static final Cue NAMED_BODY = next("NAMED_BODY");
    static final Cue UNBORN = next("UNBORN");
    static final Cue TALLY = next("TALLY");
    static final Cue KNOWS = next("KNOWS");
    static final Cue LATER = next("LATER");
    static final Cue TAKES_UP = next("TAKES_UP");
    static final Cue LATEST = next("LATEST");
    static final Cue COMES = next("COMES");
    static final Cue STRETCH = next("STRETCH");
    static final Cue CREDIT = next("CREDIT");
    static final Cue COMMITTED = next("COMMITTED");
    static final Cue OTHER = next("OTHER");
    static final Cue OCCURRENCE = next("OCCURRENCE");
    static final Cue ABOARD = next("ABOARD");
    static final Cue RESCUER = next("RESCUER");
    static final Cue WRECK = next("WRECK");
    static final Cue COERCE = next("COERCE");
    static final Cue FROM_HOME = next("FROM_HOME");
    static final Cue RETRACT = next("RETRACT");
    static final Cue SUPPOSED = next("SUPPOSED");
    static final Cue NATURAL = next("NATURAL");
    static final Cue DEED = next("DEED");
    static final Cue MASSACRE = next("MASSACRE");
    static final Cue REGION = next("REGION");
    static final Cue ABOVE_ALL = next("ABOVE_ALL");
    static final Cue SLAIN = next("SLAIN");
    static final Cue BODY = next("BODY");
    static final Cue DISCOVERED = next("DISCOVERED");
    static final Cue NO_NAME = next("NO_NAME");
    static final Cue ANOTHER = next("ANOTHER");
    static final Cue SELF = next("SELF");
    static final Cue SELF_TOO = next("SELF_TOO");
    static final Cue BLEW_UP = next("BLEW_UP");
    static final Cue MURDER_SUICIDE = next("MURDER_SUICIDE");
    static final Cue MALE = next("MALE");
    static final Cue FEMALE = next("FEMALE");
    static final Cue MINOR = next("MINOR");
    static final Cue TEEN = next("TEEN");
    static final Cue GROWN = next("GROWN");
    static final Cue YOUNG = next("YOUNG");
    static final Cue FATAL = next("FATAL");
    static final Cue NOT_FATAL = next("NOT_FATAL");
    static final Cue CHARGED = next("CHARGED");
    static final Cue OBJECT_PRONOUN = next("OBJECT_PRONOUN");
    static final Cue INTRANSITIVE = next("INTRANSITIVE");
    static final Cue SEVERAL_DEAD = next("SEVERAL_DEAD");
    static final Cue NO_TOLL = next("NO_TOLL");
    static final Cue AUXILIARY = next("AUXILIARY");
    static final Cue PASSIVE = next("PASSIVE");
    static final Cue PERFECT = next("PERFECT");
    static final Cue IS = next("IS");
    static final Cue SPEAKS_ON = next("SPEAKS_ON");
    static final Cue LOOSE = next("LOOSE");
    static final Cue GIVEN = next("GIVEN");
    static final Cue RESPONSIBILITY = next("RESPONSIBILITY");
    static final Cue OUTSIDE_NAME = next("OUTSIDE_NAME");
    static final Cue CLAUSE_OPENER = next("CLAUSE_OPENER");
    static final Cue CLAUSE_END = next("CLAUSE_END");
    static final Cue CLAUSE_EDGE = next("CLAUSE_EDGE");

    private static Cue next(String name) {
        var cue = new Cue(name, ALL.size());
        ALL.add(cue);
        return cue;
    }

    /** Every cue, in the order of their kinds. */
    static List<Cue> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The cue of this name; there is one, or the data file is wrong. */
    static Cue of(String name) {
        return ALL.stream()
                .filter(cue -> cue.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no cue " + name + "; add it to Cue."));
    }
}
