package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a text all in capitals no capital tells a name: titles, verbs and nouns of killing do. */
class CapitalsTest {

    @Test
    void aTextIsAllInCapitalsButForSlips() {
        assertThat(Capitals.all("THE NATIONAL RADIO REPORTS THAT THE BRIDGE HAS BEEN REOPENED TO TRAFFIC"))
                .isTrue();
        assertThat(Capitals.all("THE NATIONAL RADIO REPORTS THAT THE BRIDGe HAS BEEN REOPENED TO TRAFFIC"))
                .isTrue();
        assertThat(Capitals.all("BREAKING NEWS: the bridge has been reopened to traffic this morning, it says"))
                .isFalse();
        assertThat(Capitals.all("UN")).isFalse();
        assertThat(Capitals.all("यह समाचार नगर से आया है और इसमें कोई बड़ा अक्षर नहीं होता"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE UNION CONDEMNED THE MURDER OF PEDRO QUISPE IN THE PORT. | KILLED person 1",
                "THE COURT ASKED WHO ORDERED THE KILLING OF FORMER MAYOR ANA QUISPE. | KILLED official 1",
                "THE ASSASSINATION ON 3 MAY OF JUDGE ANA QUISPE IS UNDER INVESTIGATION. | KILLED judge 1",
                "THE GOVERNMENT REGRETS SENATOR QUISPE'S MURDER, A SPOKESMAN SAID. | KILLED official 1",
                "GUNMEN ON A MOTORCYCLE MURDERED UNION LEADER PEDRO QUISPE IN THE PORT. | KILLED leader 1",
                "QUISPE, 45, WHO HAD RECEIVED THREATS, WAS SHOT TO DEATH AT HIS HOME. | KILLED person 1",
                "THE RADIO SAYS THAT PEDRO QUISPE, A TEACHER, HAS BEEN FOUND DEAD. | KILLED teacher 1",
                "THE MINISTER WAS TAKEN TO A CLINIC, WHERE HE UNFORTUNATELY DIED. | KILLED person 1",
                "THE POLICE REPORTED TODAY THAT PEDRO QUISPE, 45, WAS MURDERED AT HIS HOME. | KILLED person 1",
                "QUISPE WAS IN HIS CAR WHEN THE BOMB EXPLODED, KILLING HIM INSTANTLY. | KILLED person 1",
                "THE RADIO SAYS THAT FORMER GUERRILLA LEADER QUISPE WAS KILLED. | KILLED leader 1",
                "THE CASE IS THAT OF COLONEL QUISPE, WHO WAS MURDERED IN THE PORT. | KILLED army officer 1",
                "THE COURT PAYS THE WIDOW OF THE FORMER MINISTER MURDERED IN THE PORT. | KILLED official 1",
            })
    void aPersonNamedAsKilledIsOneDead(String sentence, String figure) {
        assertThat(read(sentence)).containsExactly(figure);
    }

    @Test
    void whoeverLeftABodyIsDead() {
        assertThat(read("MAYOR QUISPE WAS SHOT BY UNKNOWN MEN. HIS BODY WAS LEFT ON THE ROAD TO THE PORT."))
                .containsExactly("KILLED person 1");
        assertThat(read("MAYOR QUISPE WAS HURT. THE DOCTORS COUNTED NINE WOUNDS ON HIS BODY, THE RADIO SAID."))
                .containsExactly("INJURED official 1");
    }

    @Test
    void aPersonWithAVerbOfTheirOwnIsNotAmongThoseBehindThem() {
        assertThat(read("A BOY DIED AND THREE OF HIS FRIENDS WERE HURT WHEN THEY STEPPED ON A MINE."))
                .containsExactly("KILLED child 1", "INJURED 3");
    }

    @Test
    void theOtherOfTheSameRankIsSomebodyElse() {
        assertThat(read("GENERAL QUISPE WAS WOUNDED IN THE PORT. THE OTHER GENERAL WOUNDED IS IN HOSPITAL TOO."))
                .containsExactly("INJURED army officer 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THEY CONDEMNED THE MURDERS OF ANA QUISPE, COLONEL JUAN ROSAS, AND JUDGE LUIS MAMANI. | 3",
                "THE MURDER OF JUDGE ANA QUISPE AND TWO OF HER BODYGUARDS SHOOK THE PORT. | 3",
                "THE MINISTER AND HIS TWO BODYGUARDS DIED WHEN HIS HOUSE WAS ATTACKED. | 3",
                "THE ATTACK COST THE LIFE OF DEPUTY ANA QUISPE AND HER TWO ESCORTS. | 3",
                "HOSPITALS SAID THAT LUIS MAMANI, JUAN ROSAS, AND ANA QUISPE WERE KILLED. | 3",
                "FORMER DEPUTY LUIS MAMANI, HIS WIFE ANA, AND THEIR TWO SONS WERE KILLED BY A BOMB. | 4",
                "THE ARMY CONFIRMED THAT A LIEUTENANT AND 13 SOLDIERS DIED IN THE AMBUSH. | 14",
                "THE ASSASSINATION OF PRIESTS LUIS MAMANI AND JUAN ROSAS SHOOK THE PORT. | 2",
                "REBELS KILLED THE MAYOR OF THE SMALL TOWN, AS WELL AS TWO PEASANTS. | 3",
                "THE MURDER OF SENATOR AND FORMER CANDIDATE ANA QUISPE SHOOK THE PORT. | 1",
                "THE MURDER OF ANA QUISPE, SECOND SECRETARY OF THE EMBASSY, SHOOK THE PORT. | 1",
                "AFTER THE DEATH OF ANA QUISPE, ROSAS AND MAMANI WERE ALWAYS ON THE MOVE. | 1",
                "THE BODIES OF TWO TEACHERS AND A NURSE WERE FOUND TODAY NEAR THE RIVER. | 3",
                "THE MURDER OF ANA QUISPE AND FIVE OTHER NUNS SHOOK THE SMALL PORT. | 6",
                "ANA QUISPE, FIVE OTHER NUNS, AND TWO PEASANTS WERE KILLED IN THE PORT. | 8",
                "JUDGE ANA QUISPE, HIS DRIVER, AND A GUARD DIED WHEN THE BOMB EXPLODED. | 3",
                "DEPUTY ANA QUISPE WAS MURDERED TOGETHER WITH HER DRIVER NEAR THE PORT. | 2",
                "TWO YOUNG MEN SHOT AND KILLED SENATOR ANA QUISPE IN THE SMALL PORT. | 1",
                "THE DEAD ARE ANA QUISPE AND JUAN ROSAS, THE RADIO OF THE PORT SAID. | 2",
                "THE SLAIN LEADERS WERE IDENTIFIED AS ANA QUISPE AND JUAN ROSAS TODAY. | 2",
                "THE MURDER OF ANA QUISPE, AND THE POLICE ARE LOOKING FOR TWO MEN, SHOOK THE PORT. | 1",
            })
    void aListOfPersonsCountsEachOnce(String sentence, long dead) {
        assertThat(figures(sentence).stream()
                        .mapToLong(figure -> figure.count().low())
                        .sum())
                .isEqualTo(dead);
    }

    @Test
    void theSamePersonUnderAnotherNameOrWordIsNotCountedAgain() {
        assertThat(read("GUNMEN KILLED JUDGE ANA QUISPE ROSAS IN THE PORT TODAY. QUISPE WAS SHOT DEAD IN HER CAR. "
                        + "SHE DIED AT ONCE. THE MURDERED JUDGE HAD RECEIVED THREATS."))
                .containsExactly("KILLED judge 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE RADIO SAYS THAT BISHOP ANA QUISPE WAS MURDERED AND THAT HIS BODY WAS FOUND. | KILLED priest 1",
                "BISHOP ANA QUISPE WAS MURDERED. IT IS THE FIRST TIME THAT AN OFFICIAL OF THE CHURCH WAS MURDERED. "
                        + "| KILLED priest 1",
                "ANA QUISPE, 28, LEADER OF THE MOVEMENT OF THE COAST, MOC, DIED WHEN SHE WAS SHOT. | KILLED person 1",
                "GENERAL ROSAS WAS SHOT. THE OTHER GENERAL WOUNDED, GENERAL LUIS MAMANI, WAS HIT TOO. "
                        + "| INJURED army officer 2",
                "ANOTHER GREAT MAN HAS BEEN MURDERED. LEADER ANA QUISPE WAS MURDERED IN THE PORT. | KILLED leader 1",
            })
    void aPersonToldByOtherWordsInTheSameBreathIsOne(String text, String figure) {
        assertThat(read(text)).containsExactly(figure);
    }

    @Test
    void aSemicolonBehindACountEndsTheListOfTheDead() {
        assertThat(read("THEY ASK FOR THE DISMISSAL OF COLONEL JUAN ROSAS, FOR THE ASSASSINATION OF THE SIX PRIESTS; "
                        + "GENERAL LUIS MAMANI, AND GENERAL PEDRO PAZ, FOR THE BOMBINGS."))
                .containsExactly("KILLED priest 6");
    }

    @Test
    void whatTheyAreAndWhereTheyAreFromCountsTheSamePeople() {
        assertThat(read("THE MURDERS OF THREE REPORTERS, TWO SPANIARDS AND A NETHERLANDER, SHOOK THE PORT."))
                .containsExactly("KILLED journalist 3", "KILLED national 2 PART", "KILLED national 1 PART");
    }

    @Test
    void aJudgeIsNoAttackerThoughOneDiedToo() {
        assertThat(read("JUDGE ANA QUISPE WAS MURDERED TODAY. A REBEL DIED YESTERDAY IN THE PORT."))
                .containsExactly("KILLED judge 1", "KILLED ATTACKER 1");
    }

    @Test
    void whatTerroristsSayIsTheirClaim() {
        assertThat(figures("CALLS MADE BY TERRORISTS SAY THE OFFICIAL HAS BEEN KILLED.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CLAIMED);
    }

    @Test
    void personsOfOtherNamesAreCountedTogether() {
        assertThat(
                        read(
                                "GUNMEN MURDERED JUDGE ANA QUISPE IN THE PORT TODAY. JUDGE LUIS MAMANI WAS KILLED AN HOUR LATER."))
                .containsExactly("KILLED judge 2");
    }

    @Test
    void whomANounOnlyRecallsIsNoneOfTheseDead() {
        assertThat(read("SIX PRIESTS WERE KILLED IN THE CAPITAL TODAY. NOBODY WAS EVER TRIED FOR THE MURDER OF "
                        + "COLONEL JUAN ROSAS."))
                .containsExactly("KILLED priest 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE MURDER CASE AGAINST THE FOUR OFFICERS WILL BE HEARD IN THE CAPITAL NEXT WEEK.",
                "THE PRESIDENT OF THE COURT SAID THE INJURED PARTY MAY APPEAL THE DECISION.",
                "IT WOULD BE WORSE IF SENATOR QUISPE WERE KILLED, THE SPEAKER OF THE HOUSE SAID.",
                "NEITHER SENATOR QUISPE NOR HIS WIFE WAS INJURED WHEN THE BOMB EXPLODED.",
                "SENATOR ANA QUISPE, THE FOUNDER OF THE PARTY, DIED OF CANCER AT HER HOME.",
                "ONE YEAR SINCE THE MURDER OF ANA QUISPE, THOUSANDS MARCHED THROUGH THE PORT.",
                "THE ASSASSINATION ATTEMPT ON THE LIFE OF THE SENATOR FAILED, THE RADIO REPORTS.",
                "THE REBELS ASK THE GOVERNMENT TO \"EVACUATE\" THE SICK AND MAIMED GUERRILLAS.",
                "THEY DEMAND THE DEPARTURE OF THE SICK AND TREATMENT FOR POPULAR FRONT WOUNDED.",
                "TRADE AT THE BORDER IS VIRTUALLY PARALYZED BECAUSE OF THE STRIKE OF DRIVERS.",
                "THESE ATTACKS ARE HURTING THE COAST NATIONAL LIBERATION FRONT ITSELF, HE SAID.",
                "ALL CITIZENS GROW ANGRY EACH TIME ONE OF OUR LEADERS IS MURDERED, HE SAID.",
            })
    void whatOnlySoundsLikeAKillingGivesNoFigure(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void theSpeakersOfATextInCapitalsKeepTheirWordAlone() {
        assertThat(figures("A GOVERNMENT SPOKESMAN ADDED THAT SIX FARMERS WERE KILLED BY A MINE NEAR THE RIVER.")
                        .getFirst()
                        .attribution()
                        .name())
                .isEqualTo("SPOKESMAN");
    }

    @Test
    void otherPriestsComeBesidesThoseNamed() {
        assertThat(read("THE CHURCH CONDEMNED THE MURDER OF PRIESTS LUIS MAMANI AND JUAN ROSAS. IT ALSO CONDEMNED THE "
                        + "MURDER OF FOUR OTHER PRIESTS."))
                .containsExactly("KILLED priest 2", "KILLED other priest 4");
    }

    @Test
    void whoseBrotherWasKilledIsAlive() {
        assertThat(read("A BOMB EXPLODED AT THE HOME OF DEPUTY LUIS MAMANI, WHOSE BROTHER WAS MURDERED THIS MONTH."))
                .doesNotContain("KILLED official 1");
    }
}
