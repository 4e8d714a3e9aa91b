package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wires list whom a deed struck: behind its noun, before its verb, by office, name and kin. */
class WireListsTest {

    private static long dead(String text) {
        return figures(text).stream()
                .filter(figure -> figure.measure() == Measure.KILLED && figure.scope() == Scope.TOTAL)
                .mapToLong(figure -> figure.count().low())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE RAIDS BEGAN AFTER A POLICE COLONEL, A JUDGE, AND SENATOR ANA QUISPE WERE MURDERED. | 3",
                "AT DAWN, PRIESTS LUIS MAMANI, RECTOR OF THE SCHOOL; JUAN ROSAS, PEDRO PAZ (SPANIARDS), AND JOSE RIOS "
                        + "(PERUVIAN), AS WELL AS THEIR COOK, INES SOLIS, AND HER DAUGHTER, ROSA SOLIS, WERE SHOT DEAD. | 6",
                "LUIS MAMANI AND JUAN ROSAS, BOTH OF THE MINERS' UNION, WERE FOUND MURDERED IN THE PORT. | 2",
                "POLICE CHIEF COLONEL LUIS MAMANI, FORMER GOVERNOR JUAN ROSAS, AND A GUARD WERE KILLED. | 3",
                "LUIS MAMANI, A MEMBER OF THE COUNCIL, WAS RIDDLED WITH BULLETS BY TWO MEN IN THE PORT. | 1",
            })
    void aListBeforeTheVerbCountsEachPersonOnce(String sentence, long dead) {
        assertThat(dead(sentence)).isEqualTo(dead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE MASSACRE OF PRIESTS LUIS MAMANI, JUAN ROSAS, AND PEDRO PAZ, ALONG WITH MRS INES SOLIS AND HER "
                        + "DAUGHTER ROSA SOLIS, SHOOK THE PORT. | 5",
                "THEY CONDEMNED THE MURDER OF ANA QUISPE, DIRECTOR OF THE PAPER, AND OF JUAN ROSAS, THE PRESIDENT. | 2",
                "THE BLAST KILLED THE GUARD, LUIS MAMANI, AND A NURSE IN THE LOBBY OF THE SMALL HOTEL. | 2",
                "HE RECALLED THE MURDERS OF LUIS MAMANI, OF THE UNION PARTY; JUAN ROSAS, OF THE FRONT; AND ANA QUISPE. | 3",
                "GUNMEN KILLED LUIS MAMANI, 45; HIS WIFE INES, 40; AND THEIR DAUGHTER, 12, IN THE SMALL PORT. | 3",
                "THE MURDERS OF LUIS MAMANI, JUAN ROSAS AND ANA QUISPE HAVE GONE UNPUNISHED TO THIS DAY. | 3",
            })
    void aListBehindTheDeedCountsEachPersonOnce(String sentence, long dead) {
        assertThat(dead(sentence)).isEqualTo(dead);
    }

    @Test
    void whatThePriestsAreIsNotSaidOfThoseWhoDiedAlongWithThem() {
        assertThat(
                        read(
                                "THE MASSACRE OF PRIESTS LUIS MAMANI AND JUAN ROSAS, ALONG WITH MRS INES SOLIS, SHOOK THE PORT."))
                .containsExactly("KILLED priest 2", "KILLED person 1");
    }

    @Test
    void whoIsListedWithTheDeadOfTheTextIsNoMemory() {
        assertThat(dead(
                        "THE FRONT REGRETS THE ASSASSINATION OF LUIS MAMANI IN THE PORT. THE ASSASSINATION OF MAMANI AND "
                                + "HIS COMPANION, ANA QUISPE, SHOWS WHO RULES HERE."))
                .isEqualTo(2);
        assertThat(dead(
                        "THE CHURCH CONDEMNED THE MURDER OF TWO PRIESTS. IT CONDEMNED AS WELL THE MURDER OF FOUR NUNS AND "
                                + "ONE OF THEIR SERVANTS AND HER CHILD."))
                .isEqualTo(8);
    }

    @Test
    void anEditorsBracketsSayWhoWasMassacred() {
        assertThat(read("THE COURT NAMED THE MEN ACCUSED OF COMMITTING THE MASSACRE [OF SIX PRIESTS] IN THE PORT."))
                .containsExactly("KILLED priest 6");
    }

    @Test
    void theOneOfManyDeedsThatATextPointsOutTellsWhoDied() {
        assertThat(
                        read(
                                "THE MINISTERS CONDEMN THE MURDERS COMMITTED IN THE NORTH, ESPECIALLY THAT OF SENATOR ANA QUISPE."))
                .containsExactly("KILLED official 1");
    }

    @Test
    void aMassacreAtAPlaceCountsWhomItStruckAndNotThePlace() {
        assertThat(read("THE COURT INVESTIGATES THE MASSACRE IN THE VILLAGE OF ORVEL OF SIX STUDENTS AND A TEACHER."))
                .containsExactly("KILLED student 6", "KILLED teacher 1");
        assertThat(read("THE COURT INVESTIGATES THE MURDERS IN THE VALLEY OF ORVEL, WHICH SHOOK THE COUNTRY."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE CORPSES OF FIVE MEN WERE FOUND TODAY IN A DITCH NEAR THE SMALL PORT. | KILLED man 5",
                "KILLED IN THE ATTACK WERE THREE TEACHERS WHO WAITED FOR THE BUS. | KILLED teacher 3",
                "ALSO KILLED WAS A SIX-YEAR-OLD GIRL, THE RADIO OF THE SMALL PORT SAID. | KILLED child 1",
                "THE DEAD ARE MAYOR LUIS MAMANI AND HIS SECRETARY, THE RADIO SAID. | KILLED person 2",
                "THOSE KILLED ARE LUIS MAMANI AND JUAN ROSAS, THE RADIO OF THE PORT SAID. | KILLED person 2",
                "THE GUNMEN DRAGGED THE MAYOR OUT OF HIS HOME AND SHOT HIM TO DEATH. | KILLED person 1",
                "TWO ARTICLES WERE PUBLISHED ON THE SIX PRIESTS THAT WERE MURDERED IN MAY. | KILLED priest 6",
            })
    void otherWaysToTellOfTheDead(String sentence, String figure) {
        assertThat(read(sentence)).containsExactly(figure);
    }

    @Test
    void whatSomebodyIsCountsNobodyElse() {
        assertThat(read("JUDGE ANA QUISPE, WHO WAS A TEACHER IN HER YOUTH, WAS SHOT TO DEATH IN THE SMALL PORT."))
                .containsExactly("KILLED judge 1");
        assertThat(read("LEADER LUIS MAMANI DIED AT ONCE, AND HIS BROTHER JUAN WAS SERIOUSLY WOUNDED."))
                .containsExactly("KILLED leader 1", "INJURED man 1");
    }

    @Test
    void whoKillsManyIsNotKilled() {
        assertThat(read("JUAN ROSAS AND THE ARMY MURDERED THE PEASANT LEADERS, THE RADIO OF THE FRONT SAID."))
                .isEmpty();
    }

    @Test
    void aDemandForTheWoundedListsNobody() {
        assertThat(read("THEY DEMAND THE DEPARTURE OF THE FRONT'S DISABLED AND MEDICAL TREATMENT FRONT WOUNDED."))
                .isEmpty();
    }

    @Test
    void victimsOfAKidnappingAreNotDead() {
        assertThat(read("TWO ENGINEERS WERE KIDNAPPED IN THE PORT. THE VICTIMS WERE IDENTIFIED AS LUIS MAMANI AND JUAN "
                        + "ROSAS."))
                .containsExactly("HELD citizen 2");
    }

    @Test
    void someOfTheBodiesAreNotAllOfThem() {
        assertThat(read("THE MURDER OF LUIS MAMANI, JUAN ROSAS, AND ANA QUISPE SHOOK THE PORT. TWO OF THE BODIES WERE "
                        + "LEFT ON THE ROAD."))
                .containsExactly("KILLED person 3", "KILLED 2 PART");
    }

    @Test
    void whoSaysThatARegimeIsCommittingSuicideTellsOfNoDeath() {
        assertThat(read("THE GENERALS MURDERED THREE PRIESTS, BUT THEY ARE COMMITTING SUICIDE, THE FRONT SAID."))
                .containsExactly("KILLED priest 3");
    }

    @Test
    void nobodyDiedOfWhatWasOnlyNecessary() {
        assertThat(read("THE SOLDIERS WERE TOLD THAT IT WAS NECESSARY \"TO ELIMINATE\" THE TWO LEADERS OF THE UNION."))
                .isEmpty();
    }

    @Test
    void theYearBeforeAClauseDatesIt() {
        assertThat(read(
                        "SIX PRIESTS WERE KILLED TODAY. IT IS THE METHOD THAT THEY USED IN 1952 WHEN THEY MURDERED JUDGE "
                                + "ANA QUISPE."))
                .containsExactly("KILLED priest 6");
    }

    @Test
    void aShareInADeedIsDeniedAndNotTheDeed() {
        assertThat(figures("THE GOVERNMENT HAS DENIED ANY LINKS WITH THE ASSASSINATION OF MINISTER ANA QUISPE.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
    }

    @Test
    void othersComeOnTopOfThePersonToldOfBefore() {
        assertThat(read("SENATOR ANA QUISPE WAS SHOT IN THE PORT THIS EVENING. TWO OTHER PERSONS WERE WOUNDED THERE."))
                .containsExactly("INJURED 3");
        assertThat(read("The mayor of Orvel was killed on Monday. Two other people died in the attack."))
                .contains("KILLED 3");
    }

    @Test
    void othersThanTheDeadAreAllOfTheHurt() {
        assertThat(read("A nurse was shot in Orvel. Her son died there. Two other people were wounded."))
                .contains("INJURED 2");
    }

    @Test
    void peopleCountedByTheirNationsAreThoseToldBeforeWhereTheyAddUp() {
        assertThat(dead("THE COURT INVESTIGATES THE MURDERS OF THREE REPORTERS, TWO PERUVIANS AND A DUTCHMAN."))
                .isEqualTo(3);
        assertThat(dead("THE COURT INVESTIGATES THE MURDERS OF FOUR REPORTERS, TWO PERUVIANS AND A CHILD."))
                .isEqualTo(7);
    }

    @Test
    void ofTwoWoundedHeDiedTellsNotWho() {
        assertThat(
                        read(
                                "THEY WILL INVESTIGATE THE WOUNDING OF A LOCAL REPORTER AND A RADIO REPORTER. I WAS TOLD HE DIED."))
                .contains("INJURED journalist 2");
    }

    @Test
    void whoIsWoundedIsNotTheDeadOfAnotherName() {
        assertThat(read(
                        "JUDGE ANA QUISPE INVESTIGATED THE MURDER OF LUIS MAMANI. SHE AND ONE OF HER GUARDS ARE RECEIVING "
                                + "MEDICAL ATTENTION. JUDGE QUISPE WAS SHOT TODAY."))
                .contains("INJURED 2");
    }

    @Test
    void oneVerbTellsOfBothWhomAnotherHonours() {
        assertThat(dead(
                        "The council paid homage to Luis Mamani and Ana Quispe, members of the front who were killed in "
                                + "May."))
                .isEqualTo(2);
    }

    @Test
    void twoNounsOfOneSortInOneListAddUp() {
        assertThat(dead("GUERRILLAS AMBUSHED A TRUCK, KILLING TWO SERGEANTS AND FIVE SOLDIERS ON THE ROAD."))
                .isEqualTo(7);
        assertThat(dead("THE FOUR PRIESTS AND A NUN DIED ON TUESDAY WHEN THEIR SMALL HOUSE BURNED DOWN."))
                .isEqualTo(5);
        assertThat(dead("Five teenagers died in Orvel. Two boys and three girls were killed at the scene."))
                .isEqualTo(5);
    }

    @Test
    void aManIsDeadOfWhomAnAdjectiveSaysIt() {
        assertThat(read("Ana Quispe, the daughter of the murdered Orvel scientist Luis Quispe, spoke to a newspaper."))
                .containsExactly("KILLED citizen 1");
    }
}
