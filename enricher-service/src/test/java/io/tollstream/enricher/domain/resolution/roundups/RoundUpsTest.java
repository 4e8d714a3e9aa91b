package io.tollstream.enricher.domain.resolution.roundups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Named.named;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items are cut into the events they tell of, and which stay in one piece. */
class RoundUpsTest {

    private static final Readers READERS = Readers.standard();
    private static final RoundUps ROUND_UPS = new RoundUps(READERS, Gazetteer.standard());
    private static final RoundUpReader READER = new RoundUpReader(ROUND_UPS, READERS);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** @param parts what each part tells, as {@link #told} writes it; none where the item stays in one piece */
    record Story(String title, String text, List<String> parts) {}

    static Stream<Named<Story>> roundUps() {
        return Stream.of(
                named(
                        "three separate shootings of a weekend",
                        new Story(
                                "Weekend shootings leave two dead in Milltown",
                                """
                                Two people were killed and three wounded in separate shootings across Milltown over the weekend, police said.

                                A 31-year-old man was shot dead in the 400 block of Harbor Street about 11:20 p.m. Friday, police said. He died at the scene.

                                About 40 minutes later, three teenagers were wounded in a drive-by shooting near Quarry and Fifth avenues. Their wounds were not life-threatening.

                                Just before noon Sunday, a 54-year-old woman was shot and killed outside a laundry on Tanner Road. Her brother was arrested.
                                """,
                                List.of("1 killed", "3 injured", "1 killed"))),
                named(
                        "a numbered account of two incidents",
                        new Story("Police investigate two shootings", """
                                Milltown police are investigating two shootings that happened Tuesday.

                                The first shooting happened about 2 p.m. in the 1200 block of Orchard Lane. A 19-year-old man was wounded in the leg.

                                The second shooting was reported at 9:15 p.m. near Mill Bridge. Two women were killed, police said.
                                """, List.of("1 injured", "2 killed"))),
                named(
                        "a bulleted list behind the main story",
                        new Story(
                                "Teacher killed in Harborview, one of six shootings in the city",
                                """
                                A 44-year-old teacher was shot dead outside her home in the 900 block of Pine Street at 7 p.m. Monday, police said.

                                Neighbors laid flowers on her steps.

                                In other shootings:

                                • A 20-year-old man was wounded about 9:40 p.m. in the 3100 block of Canal Street.

                                • Two boys, 14 and 15, were wounded about 11 p.m. near Harbor and Second avenues.
                                """,
                                List.of("1 killed", "1 injured", "2 injured"))),
                named(
                        "a police blotter by quarter",
                        new Story("Daily blotter", """
                                Brooklyn

                                A man was stabbed to death in a laundromat on Sackett Street at about 8 p.m. Sunday, cops said.

                                Queens

                                Three people were shot after a party in Jamaica early Sunday, cops said. The gunman fled.
                                """, List.of("[Brooklyn] 1 killed", "[Queens] 3 injured"))),
                named(
                        "a digest with a dateline at the head of each event",
                        new Story("World in brief", """
                                QUETTA, Pakistan — A roadside bomb killed seven soldiers on Tuesday, officials said.

                                MANILA, Philippines — A ferry sank off Cebu and 21 people were killed, the coast guard said.

                                LIMA, Peru — A bus fell into a ravine and 12 passengers died, police said.
                                """, List.of("7 killed", "21 killed", "12 killed"))),
                named(
                        "a day's list of attacks with the place first",
                        new Story(
                                "Security developments in Iraq, May 4",
                                """
                                BAGHDAD - A car bomb killed five people in the Karrada district, police said.

                                MOSUL - Gunmen shot dead two policemen at a checkpoint.

                                KIRKUK - A roadside bomb wounded three soldiers, the army said.
                                """,
                                List.of("5 killed", "2 killed", "3 injured"))),
                named(
                        "places before colons",
                        new Story(
                                "Attacks across the country",
                                """
                                Kandahar: A suicide bomber killed six people outside a bank on Monday, police said.

                                Jalalabad: Gunmen killed a judge and wounded two guards.

                                Kunduz: A mortar shell wounded nine children in a school yard.
                                """,
                                List.of("6 killed", "1 killed 2 injured", "9 injured"))),
                named(
                        "a report that turns to another incident at its end",
                        new Story(
                                "Five shot outside Cleveland bakery",
                                """
                                CLEVELAND — Five people were shot outside a bakery on Tuesday night, police said.

                                The victims were leaving the shop when someone fired from a passing car.

                                In a separate incident just before 8 p.m., a 16-year-old boy was killed in the 3800 block of Orchard Street. No arrest has been made.
                                """,
                                List.of("[Five shot outside Cleveland bakery] 5 injured", "1 killed"))),
                named(
                        "elsewhere in the same war",
                        new Story(
                                "Suicide bomber kills 14 in Kabul",
                                """
                                KABUL — A suicide bomber killed 14 people at a bus stop in Kabul on Wednesday, the police said.

                                The bomber was on foot. Shops near the stop were closed.

                                Elsewhere, a roadside bomb killed two NATO soldiers in Helmand province on Wednesday, the alliance said.
                                """,
                                List.of("[Suicide bomber kills 14 in Kabul] 14 killed", "2 killed"))),
                named(
                        "all in one paragraph",
                        new Story(
                                "Nine shot in three separate incidents",
                                "Nine people were shot in three separate incidents in Milltown on Saturday, police said. "
                                        + "Four people were wounded in the 200 block of Vine Street about 1 a.m., police said. "
                                        + "Another shooting was reported at 3 p.m. on Tanner Road, where a man was killed. "
                                        + "A third shooting wounded four women near Mill Bridge just before midnight.",
                                List.of("4 injured", "1 killed", "4 injured"))),
                named(
                        "a picture's caption that tells the first event already",
                        new Story("Overnight shootings leave one dead", """
                                A 22-year-old man was killed during a robbery on the Far South Side early Tuesday morning.

                                One man was killed and two were wounded in separate shootings, police said.

                                Most recently, a 22-year-old man was killed during a robbery on the Far South Side early Tuesday.

                                About two hours earlier, two women were wounded in the 600 block of Quarry Street.

                                In all, 31 people have been shot in the city this month.
                                """, List.of("1 killed", "2 injured"))),
                named(
                        "a sum in the midst of an event",
                        new Story("Seven shot in two overnight shootings", """
                                Seven people were wounded in two overnight shootings, police said.

                                In the latest incident, five people were shot in the 1100 block of Forest Avenue about 11 p.m. Monday.

                                The attack brought to at least 74 the number of people shot since Friday, with 12 of them killed.

                                A 49-year-old woman was the worst hurt of the five.

                                Earlier, about 7 p.m., two men were wounded in the 400 block of Pine Street.
                                """, List.of("5 injured", "2 injured"))),
                named(
                        "in French",
                        new Story(
                                "Cinq morts dans un attentat à Bamako",
                                """
                                Cinq personnes ont été tuées lundi dans un attentat à Bamako, a annoncé la police.

                                Dans une autre attaque, deux soldats ont été tués à Gao, a indiqué l'armée.
                                """,
                                List.of("[Cinq morts dans un attentat à Bamako] 5 killed", "2 killed"))),
                named(
                        "in Spanish",
                        new Story(
                                "Ataque a un bar deja cinco muertos en Celaya",
                                """
                                Cinco personas murieron en un ataque armado contra un bar de Celaya, informó la fiscalía.

                                Los agresores huyeron en dos camionetas.

                                En otro hecho, dos policías murieron en una emboscada en Salamanca, dijo la fiscalía.
                                """,
                                List.of("[Ataque a un bar deja cinco muertos en Celaya] 5 killed", "2 killed"))),
                named(
                        "in Indonesian",
                        new Story(
                                "Banjir bandang di Garut tewaskan 11 orang",
                                """
                                Sebanyak 11 orang tewas akibat banjir bandang di Garut, Jawa Barat, kata BNPB.

                                Di tempat terpisah, kebakaran pasar di Medan menewaskan tiga orang, kata polisi.
                                """,
                                List.of("[Banjir bandang di Garut tewaskan 11 orang] 11 killed", "3 killed"))));
    }

    static Stream<Named<Story>> reportsOfOneEvent() {
        return Stream.of(
                one("an attack of last year in the background", "Gunmen kill nine in Quetta market", """
                        QUETTA, Pakistan — Gunmen killed nine people in a market on Monday, police said.

                        The attackers fled on motorcycles.

                        In another attack last year, a bomber killed 30 people in Peshawar.

                        In 2014, gunmen killed 130 children at a school in Peshawar.
                        """),
                one("reactions from several cities", "Bomb kills 12 in Kabul", """
                        KABUL — A bomb killed 12 people in Kabul on Monday, the interior ministry said.

                        LONDON — The prime minister condemned the attack as cowardly.

                        PARIS — France offered its condolences to the families of the dead.
                        """),
                one("one gunman at two scenes", "Two dead in shootings at bank and diner", """
                        Two people were killed in two shootings in Milltown on Friday. Police say the same gunman was at both.

                        The first shooting happened at 10 a.m. at a bank on Vine Street. A teller was killed.

                        The second shooting happened at 10:30 a.m. at a diner on Tanner Road. A cook was killed.
                        """),
                one("a rampage through the county", "Four killed in rampage", """
                        A man killed four people in a rampage through Quarry County on Sunday, police said.

                        About 9 a.m., a 60-year-old farmer was shot dead on Orchard Lane.

                        Just before 10 a.m., two women were killed in the 100 block of Main Street.

                        A third shooting at 10:20 a.m. killed a deputy near Mill Bridge.
                        """),
                one("coordinated bombings of several towns", "Coordinated bombings kill 40 in Iraq", """
                        BAGHDAD - Coordinated car bombs killed 25 people in Baghdad on Monday, police said.

                        MOSUL - Ten people were killed by a bomb at a market.

                        KIRKUK - A bomb killed five people outside a mosque.
                        """),
                one("an earthquake's dead by town", "Earthquake kills 30 in Peru", """
                        An earthquake killed at least 30 people in southern Peru on Tuesday, officials said.

                        PISCO: Eighteen people died when the church collapsed in the earthquake.

                        ICA: Nine people were killed by falling walls.

                        NAZCA: Three people died in the earthquake.
                        """),
                one("a list of the victims", "Seven killed in bakery shooting", """
                        Seven people were shot dead in a bakery in Dayton, Ohio, on Monday. These are the victims:

                        • Dora Quill, 34, who was shot at the counter in Dayton about 9 a.m.

                        • Abel Quill, 36, her husband, of Xenia, who was killed at the door.

                        • Mina Post, 19, of Toledo, who died in the storeroom.
                        """),
                one("wounds told one by one", "Six shot outside nightclub", """
                        Six people were shot outside a nightclub in the 500 block of Canal Street in Milltown about 2 a.m. Sunday, police said.

                        • A 22-year-old man was shot in the hand and taken to Trinity Hospital.

                        • A 21-year-old woman was hit in the arm and taken to Northern Hospital.

                        • A 30-year-old man was shot in the leg.
                        """),
                one("what is known so far", "What we know about the Dayton shooting", """
                        Here is what we know:

                        • Two clerks were killed in the shooting in Dayton on Monday.

                        • The gunman, a man of 40, was arrested in Xenia.

                        • The bakery was to close next week.
                        """),
                one("wounded who turn up later", "One dead, four wounded in shooting", """
                        A man was killed in a shooting outside a bar on Vine Street at 1 a.m. Sunday, police said.

                        Meanwhile, three others showed up at Northern Hospital with gunshot wounds about 15 minutes later.

                        A fourth person was found in the 300 block of Canal Street with a wound to the hand.
                        """),
                one("an arrest in a separate case", "Man charged with killing clerk", """
                        A man was charged on Monday with killing a clerk in Dayton.

                        He had been arrested in a separate case in Xenia last month, and is also accused of robbery.
                        """),
                one("two blasts at one place", "Twin blasts kill 20 in Quetta", """
                        Two blasts killed 20 people at a bus station in Quetta on Thursday, police said.

                        The first explosion happened at 5 p.m. and killed four people.

                        The second explosion, ten minutes later, killed 16, most of them rescuers.
                        """),
                one("the year's tally at the end", "Teen shot dead in Milltown", """
                        A 17-year-old boy was shot dead in the 700 block of Mason Street about 4 p.m. Tuesday, police said.

                        There have been 41 homicides in Milltown this year. Twelve people were killed in shootings across the city in June.
                        """),
                one("links to other stories", "Three hurt in Dayton crash", """
                        Three people were injured when a bus hit a wall in Dayton on Monday.

                        Related: Two killed in Xenia fire

                        Read more: Child drowns in Toledo

                        The driver was not hurt.
                        """));
    }

    private static Named<Story> one(String name, String title, String text) {
        return named(name, new Story(title, text, List.of()));
    }

    @ParameterizedTest
    @MethodSource("roundUps")
    void aRoundUpIsCutIntoItsEvents(Story story) {
        assertThat(READER.read(item(story, null)))
                .extracting(RoundUpsTest::told)
                .containsExactlyElementsOf(story.parts);
    }

    @ParameterizedTest
    @MethodSource("reportsOfOneEvent")
    void aReportOfOneEventStaysInOnePiece(Story story) {
        var item = item(story, null);

        assertThat(ROUND_UPS.parts(item)).containsExactly(Part.whole(item));
        assertThat(READER.read(item).getFirst().figures()).isEqualTo(READERS.read(item));
    }

    @ParameterizedTest
    @MethodSource("roundUps")
    void figuresOfAPartPointIntoTheWholeText(Story story) {
        var item = item(story, null);
        var whole = item.fullText();

        for (var read : READER.read(item)) {
            assertThat(read.figures()).isNotEmpty();
            var alone = READERS.read(read.part().item());
            for (var i = 0; i < alone.size(); i++) {
                var there = alone.get(i).evidence();
                var here = read.figures().get(i).evidence();
                assertThat(whole.substring(here.start(), here.end()))
                        .isEqualTo(read.part().item().fullText().substring(there.start(), there.end()));
                assertThat(whole).contains(here.sentence());
            }
        }
    }

    @Test
    void anItemThatCameWithItsIncidentIsNotCut() {
        var story = roundUps().findFirst().orElseThrow().getPayload();

        assertThat(ROUND_UPS.parts(item(story, "milltown-weekend"))).hasSize(1);
    }

    @Test
    void partsKeepWhoPublishedThemAndWhen() {
        var story = roundUps().findFirst().orElseThrow().getPayload();
        var item = item(story, null);

        assertThat(ROUND_UPS.parts(item)).hasSize(3).allSatisfy(part -> {
            assertThat(part.item().id()).isEqualTo(item.id());
            assertThat(part.item().source()).isEqualTo(item.source());
            assertThat(part.item().publishedAt()).isEqualTo(item.publishedAt());
            assertThat(part.item().language()).isEqualTo("en");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                "• ",
                "\n• ",
                "A. ",
                "A\n",
                "In another attack. ",
                "QUETTA — \n",
                "Two shootings. At 5 p.m. a man was killed in Quetta. "
            })
    void aHostileTextTakesNoLongerThanALongOne(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());
        var item = item(new Story("Two separate shootings", text, List.of()), null);

        var parts = assertTimeout(LIMIT, () -> ROUND_UPS.parts(item));

        assertThat(parts).isNotEmpty().hasSizeLessThan(1_000);
    }

    private static Item item(Story story, @Nullable String incident) {
        var paper = new Source("The Milltown Lantern", SourceKind.MEDIA);
        var noon = Instant.parse("2026-05-05T12:00:00Z");
        return new Item("a", "", paper, null, story.title, story.text, "und", noon, incident);
    }

    /** "[Brooklyn] 1 killed 2 injured": its headline and the greatest of its figures. */
    private static String told(ReadPart read) {
        var title = read.part().item().title();
        var counts = read.figures().stream()
                .collect(Collectors.toMap(
                        Figure::measure, figure -> figure.count().low(), Math::max, TreeMap::new));
        var figures = counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return title.isEmpty() ? figures : "[" + title + "] " + figures;
    }
}
