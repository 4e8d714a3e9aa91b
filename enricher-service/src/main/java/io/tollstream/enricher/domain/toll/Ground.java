package io.tollstream.enricher.domain.toll;

/** A rule of the toll that made a figure what it is. */
public enum Ground {
    NOTHING_ACCEPTED("Nobody whose word is accepted gives a number: claims and denials alone make no toll."),
    ALL_GONE("Every number that was given has been taken back."),
    ONLY_TOTAL("It is the only number that still stands."),
    STRONGEST_VOICE(
            "Of the totals that still stand it is that of the strongest kind of voice: an authority before an aid"
                    + " organisation, media, witnesses and parties."),
    GREATEST(
            "Of the totals of one kind of voice that still stand the greatest is the best figure; a lower one that nothing"
                    + " overrules widens the range."),
    OUTVOTED(
            "Two independent sources of a weaker kind reached a newer, greater total: together they count as much as the"
                    + " stronger voice that they outvote."),
    SUM_OF_PARTS("No report that stands gives a total of everybody: it is the sum of the parts that one report names."),
    CORRECTED("It was lowered by an explicit correction, one of three ways in which a toll may fall."),
    LOWERED_BY_ITS_SOURCE("Its own source lowered it, one of three ways in which a toll may fall."),
    LOWERED_BY_TWO(
            "Two independent newer sources agree on the lower number, one of three ways in which a toll may fall."),
    STALE_COPIES("Older or lower numbers that came again do not lower it."),
    INCREMENTS_ADDED("Increments that followed the last total are added to it, until the next total comes: estimated."),
    ONLY_INCREMENTS("No total has been given yet: increments are all that is known."),
    RANGE("Low and high span the totals that still stand."),
    OPEN("It was put as a minimum: there may be more."),
    DISPUTED("It is contested: totals that still stand differ, or its number is denied."),
    CONFIRMED("An authority states it."),
    CORROBORATED("Two independent sources give it."),
    COPIES_COUNT_ONCE("Copies of one text, and one source that repeats itself, count once."),
    PARTS_SUM("Its breakdown comes from one report and sums to it."),
    PARTS_LEAVE_REST("Its breakdown comes from one report; an unspecified part holds the rest."),
    PARTS_EXCEED("Its breakdown comes from one report, whose parts are more than the total."),
    CLAIMS_STAND_ASIDE("What a party to the conflict claims stands beside the toll and never moves it.");

    private final String sentence;

    Ground(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
