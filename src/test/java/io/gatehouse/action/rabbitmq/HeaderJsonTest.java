package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderJsonTest {

    private final HeaderJson headers = new HeaderJson("headers");

    @Test
    void everyTypeComesBackAsItWas() {
        var table = new HashMap<String, Object>();
        table.put("text", "표");
        table.put("int", 7);
        table.put("long", 7L);
        table.put("large", 7_000_000_000L);
        table.put("short", (short) 3);
        table.put("byte", (byte) -1);
        table.put("float", 0.5f);
        table.put("double", 2.0);
        table.put("decimal", new BigDecimal("12.50"));
        table.put("date", Date.from(Instant.ofEpochSecond(1_700_000_000)));
        table.put("bytes", new byte[] {0, -1, 2});
        table.put("flag", true);
        table.put("nothing", null);
        table.put("list", List.of("a", 1, List.of(2L)));
        table.put("table", Map.of("inner", Map.of("deep", (short) 3)));
        assertThat(headers.table(HeaderJson.text(table)))
                .usingRecursiveComparison()
                .isEqualTo(table);
    }

    @Test
    void whatCannotBeSentIsToldBeforehand() {
        for (var wrong : List.of("[1]", "{", "{\"a\": 99999999999999999999}", "{\"a\": {\"@thing\": 1}}", "")) {
            assertThatThrownBy(() -> headers.table(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("headers"));
        }
    }
}
