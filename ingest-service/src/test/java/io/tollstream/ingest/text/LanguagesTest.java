package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | At least thirty-one people were killed in the attack on the train, officials said on Wednesday.",
                "es | Al menos treinta y una personas murieron en el ataque al tren, dijeron las autoridades el miércoles.",
                "de | Bei dem Angriff auf den Zug sind nach Angaben der Behörden mindestens einunddreißig Menschen getötet worden.",
                "ru | В результате нападения на поезд погиб по меньшей мере тридцать один человек, сообщили власти в среду.",
                "ar | قتل ما لا يقل عن واحد وثلاثين شخصا في الهجوم على القطار حسبما قال مسؤولون يوم الأربعاء.",
                "zh | 当局周三表示，至少有三十一人在火车袭击事件中丧生，另有数十人受伤，救援人员仍在现场搜寻幸存者，军方已经封锁了该地区。",
                "id | Polisi mengatakan bahwa mobil itu meledak di depan kantor karena bom, dan tidak ada yang bisa diselamatkan menurut pemerintah Indonesia.",
                "fa | مقامات روز چهارشنبه گفتند دست‌کم سی و یک نفر در حمله به قطار کشته شدند و ده‌ها نفر زخمی شده‌اند.",
            })
    void aTextLongEnoughIsGivenItsLanguage(String tag, String text) {
        assertThat(Languages.detect(text)).isEqualTo(tag);
    }

    @Test
    void aTextTooShortToTellHasNone() {
        assertThat(Languages.detect("31 dead in train")).isEqualTo("und");
        assertThat(Languages.detect("12 345 678 910 ".repeat(20))).isEqualTo("und");
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "en_us, en-US", "zh-hant, zh-Hant", "ur-PK, ur-PK", "und, und"})
    void aTagIsGivenItsCanonicalSpelling(String given, String tag) {
        assertThat(Languages.tag(given)).hasValue(tag);
    }

    @Test
    void whatIsNoTagIsNone() {
        assertThat(Languages.tag("english, mostly")).isEmpty();
        assertThat(Languages.tag("e")).isEmpty();
    }
}
