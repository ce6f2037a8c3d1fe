package io.gatehouse.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);
    private final Figures korean = new Figures(new Texts(Language.KOREAN), ZoneOffset.UTC);

    @Test
    void valuesAreAsExactAsIsWorthReading() {
        assertThat(english.value(Unit.MESSAGES, 1_204)).isEqualTo("1,204");
        assertThat(english.value(Unit.SECONDS, 0.8412)).isEqualTo("0.84");
        assertThat(english.value(Unit.PER_SECOND, 311.6)).isEqualTo("312");
        assertThat(english.value(Unit.PER_SECOND, 0.4)).isEqualTo("0.4");
        assertThat(english.bytes(48_640)).isEqualTo("48.6 kB");
    }

    @Test
    void marksOfAnAxisStayShort() {
        assertThat(english.mark(12_000)).isEqualTo("12k");
        assertThat(english.mark(1_600)).isEqualTo("1.6k");
        assertThat(english.mark(12.5)).isEqualTo("12.5");
        assertThat(english.mark(0)).isEqualTo("0");
    }

    @Test
    void agesAndTimesSpeakTheLanguage() {
        assertThat(english.age(Duration.ofMillis(400))).isEqualTo("0.4 s old");
        assertThat(korean.age(Duration.ofSeconds(75))).isEqualTo("1분 전");
        assertThat(english.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(korean.duration(Duration.ofHours(1))).isEqualTo("1시간");
        assertThat(english.time(Instant.parse("2026-01-01T14:02:11Z"))).isEqualTo("14:02:11");
    }
}
