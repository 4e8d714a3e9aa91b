package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.READERS;
import static io.tollstream.enricher.domain.extraction.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @Test
    void englishIsKnownByItsSmallWords() {
        var item = item(
                "",
                "Two people were killed when the bridge fell into the river, police said.",
                SourceKind.MEDIA,
                "und");

        assertThat(READERS.languageOf(item)).isEqualTo("en");
        assertThat(READERS.read(item)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es  | Al menos 27 personas murieron en el ataque contra el tren, dijo la policía local el martes.
                    fr  | Au moins 27 personnes ont été tuées dans l'attaque du train, a annoncé la police mardi.
                    pt  | Pelo menos 27 pessoas morreram no ataque ao trem, disse a polícia local na terça-feira.
                    id  | Sedikitnya 27 orang tewas dalam serangan terhadap kereta itu, kata polisi pada hari Selasa.
                    hi  | ट्रेन पर हुए हमले में कम से कम 27 लोगों की मौत हो गई, पुलिस ने मंगलवार को बताया।
                    ur  | ٹرین پر حملے میں کم از کم 27 افراد ہلاک ہوگئے، پولیس نے منگل کو بتایا۔
                    ar  | قتل ما لا يقل عن 27 شخصا في الهجوم على القطار، بحسب ما قالت الشرطة يوم الثلاثاء.
                    """)
    void aTextOfALanguageThatIsReadIsKnownAndRead(String language, String text) {
        var item = item("", text, SourceKind.MEDIA, "und");

        assertThat(READERS.languageOf(item)).isEqualTo(language);
        assertThat(READERS.read(item)).extracting(Texts::words).containsExactly("KILLED 27..");
        assertThat(READERS.unread(item)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    it  | Almeno 27 persone sono morte nell'attacco al treno, ha detto la polizia locale nella serata di martedì.
                    de  | Mindestens 27 Menschen wurden bei dem Angriff auf den Zug getötet, wie die Polizei am Dienstag mitteilte.
                    nl  | Bij de aanval op de trein zijn volgens de politie zeker 27 mensen om het leven gekomen.
                    tr  | Trene yapılan saldırıda en az 27 kişi öldü ve 14 kişi yaralandı, polis bu sabah için bir açıklama yaptı.
                    sw  | Watu 27 waliuawa katika shambulio la treni, polisi wa eneo hilo walisema baada ya tukio hilo.
                    mr  | रेल्वेवरील हल्ल्यात 27 जणांचा मृत्यू झाला आहे आणि 14 जखमी झाले आहेत असे पोलिसांनी सांगितले.
                    fa  | در حمله به قطار دست کم ۲۷ نفر کشته شدند و ۱۴ نفر دیگر زخمی شدند که حال آنها وخیم است.
                    zh  | 至少60死逾200伤
                    ru  | По меньшей мере 27 человек погибли при нападении на поезд, сообщила полиция.
                    bn  | ট্রেনে হামলায় অন্তত ২৭ জন নিহত হয়েছেন
                    und | Blah blub 27 wibble wobble, plopp.
                    """)
    void anotherLanguageYieldsNoFiguresAndIsNamed(String language, String text) {
        var item = item("", text, SourceKind.MEDIA, "und");

        assertThat(READERS.languageOf(item)).isEqualTo(language);
        assertThat(READERS.read(item)).isEmpty();
        assertThat(READERS.unread(item)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en", "es-MX,es", "pt_BR,pt", "in,id", "spa,es", "FR,fr", "ur-Arab-PK,ur", "de,de"})
    void aGivenLanguageIsBelievedHoweverItIsWritten(String given, String language) {
        assertThat(READERS.languageOf(item("", "2 people killed", SourceKind.MEDIA, given)))
                .isEqualTo(language);
    }

    @Test
    void aTextInALanguageThatIsNotReadIsNotReadAsEnglish() {
        assertThat(READERS.read(item("", "2 people killed", SourceKind.MEDIA, "de")))
                .isEmpty();
        assertThat(READERS.read(item("", "2 people killed", SourceKind.MEDIA, "en-GB")))
                .hasSize(1);
    }

    @Test
    void aTagThatNobodyKnowsIsCountedAmongOthers() {
        assertThat(READERS.unread(item("", "2 people killed", SourceKind.MEDIA, "x-klingon")))
                .contains("other");
    }
}
