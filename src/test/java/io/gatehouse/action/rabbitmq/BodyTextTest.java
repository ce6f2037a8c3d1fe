package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private static String of(String text) {
        return BodyText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textIsShownAsItIs() {
        assertThat(of("")).isEmpty();
        assertThat(of("줄 하나\u0007")).isEqualTo("줄 하나\u0007");
    }

    @Test
    void jsonStandsOnOneLineAndItsTextsAreLeftAlone() {
        assertThat(of("{\n  \"a b\": [1, 1.50, \"x \\\" y\"],\n  \"c\\\\\": null\n}"))
                .isEqualTo("{\"a b\":[1,1.50,\"x \\\" y\"],\"c\\\\\":null}");
    }

    @Test
    void whatIsNoTextIsShownAsBytes() {
        assertThat(BodyText.of(new byte[] {0, -1, 16})).isEqualTo("00 ff 10");
        assertThat(BodyText.of(new byte[] {-30, -126})).as("cut off for good").isEqualTo("e2 82");
    }

    @Test
    void aLargeBodyIsCutEvenInTheMiddleOfACharacter() {
        var text = "€".repeat(5_000);
        assertThat(of(text)).isEqualTo("€".repeat(BodyText.LIMIT_BYTES / 3) + " …");
        assertThat(BodyText.of(new byte[64 << 20])).hasSize(BodyText.LIMIT_BYTES + 2);
        var bytes = new byte[100_000];
        bytes[0] = -1;
        assertThat(BodyText.of(bytes)).startsWith("ff 00").endsWith("…").hasSizeLessThan(1_000);
    }
}
