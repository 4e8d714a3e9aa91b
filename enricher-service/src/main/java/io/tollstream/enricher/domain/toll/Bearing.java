package io.tollstream.enricher.domain.toll;

/** What one statement does to the toll, by the rule that decides it. */
public enum Bearing {
    CHOSEN("is the best figure"),
    SUPPORTS("gives the same number"),
    SYNDICATED("gives the same number as a copy, or as a source that gave it before: it counts once"),
    ADDED("is added to the total that it follows, until the next total comes"),
    WIDENS("stands beside it and widens its range"),
    CONTRADICTS("stands beside it and cannot be right together with it"),
    BESIDE("is a sum of the parts that it names: it says only that there are no fewer"),
    ECHOES("says no more than another: a bound below it, an approximation of it, or only some of the people"),
    STALE("is overtaken: a greater number by a voice at least as strong came up after it"),
    SUPERSEDED("is replaced: the same source has since given a greater number, or put it more exactly"),
    LOWERED("is lowered by its own source"),
    CORRECTED("is overruled by an explicit correction"),
    OUTNUMBERED("is overruled by two independent newer sources that agree on a lower number"),
    TAKEN_BACK("is taken back in words, by its own publisher or by an authority"),
    RETRACTED("is retracted with its whole update"),
    INCLUDED("is more, but already in a total"),
    OUTBID("is more, but of several sources' increments only one's count: those that add most"),
    REPEATED("is more, but the same source has said so before in the same words"),
    PASSED_OVER("is no total of its own: its report names it beside a stronger voice's total, or without any total"),
    CLAIM("is only claimed: it stands beside the toll and never moves it"),
    OLD_CLAIM("is only claimed, and the claimant has since given another number"),
    CLAIM_COPY("is only claimed, and another printed that claim first"),
    TAKES_BACK("takes a number back"),
    TAKES_NOTHING_BACK("takes a number back that stands nowhere, or that it may not take back"),
    DENIES("denies a number that is claimed"),
    DENIES_IN_VAIN("denies a number that is neither claimed nor the toll, or that a voice as strong has given since"),
    FORGOTTEN(
            "moves nothing any more: what is kept of an incident is bounded, and others say it first or say it newer");

    private final String words;

    Bearing(String words) {
        this.words = words;
    }

    /** What is to be said of the number: "is overtaken: …". */
    public String words() {
        return words;
    }
}
