package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.port.RabbitMessage;
import io.gatehouse.replay.Filter.Between;
import io.gatehouse.replay.Filter.Named;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Instant DIED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, Object> HEADERS = Map.of(
            "tenant",
            "seoul",
            "x-death",
            List.of(Map.of("reason", "expired", "time", Date.from(DIED), "routing-keys", List.of("ticket.issue.vip"))));

    private record Message(Map<String, Object> headers, String text) implements RabbitMessage {
        @Override
        public String exchange() {
            return "dlx";
        }

        @Override
        public String routingKey() {
            return "ticket.failed";
        }

        @Override
        public boolean redelivered() {
            return false;
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of();
        }

        @Override
        public Optional<String> messageId() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> timestamp() {
            return Optional.empty();
        }

        @Override
        public byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final Message DEAD =
            new Message(HEADERS, "{\"user\":{\"id\":7,\"name\":\"민수\"},\"seats\":[\"A1\"]}");
    private static final Message NEVER_DIED = new Message(Map.of(), "plain");

    private static Filter reason(String reason) {
        return new Filter(
                Optional.of(reason), open(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Between open() {
        return new Between(Optional.empty(), Optional.empty());
    }

    private static Filter died(Between when) {
        return new Filter(
                Optional.empty(), when, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Filter key(String pattern) {
        return new Filter(
                Optional.empty(), open(), Optional.of(pattern), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Filter header(String name, String value) {
        return new Filter(
                Optional.empty(),
                open(),
                Optional.empty(),
                Optional.of(new Named(name, Optional.ofNullable(value.isEmpty() ? null : value))),
                Optional.empty(),
                Optional.empty());
    }

    private static Filter text(String text) {
        return new Filter(
                Optional.empty(), open(), Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty());
    }

    private static Filter pointer(String pointer, String value) {
        return new Filter(
                Optional.empty(),
                open(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Named(pointer, Optional.ofNullable(value.isEmpty() ? null : value))));
    }

    @Test
    void withoutAWishEverythingMatches() {
        assertThat(Filter.NONE.matches(DEAD)).isTrue();
        assertThat(Filter.NONE.matches(NEVER_DIED)).isTrue();
    }

    @Test
    void theReasonIsTheBrokersWord() {
        assertThat(reason("expired").matches(DEAD)).isTrue();
        assertThat(reason("rejected").matches(DEAD)).isFalse();
        assertThat(reason("expired").matches(NEVER_DIED)).isFalse();
    }

    @Test
    void theAgeCountsFromDeathAndWhatHasNoneDoesNotMatch() {
        assertThat(died(new Between(Optional.of(DIED), Optional.of(DIED))).matches(DEAD))
                .isTrue();
        assertThat(died(new Between(Optional.of(DIED.plusSeconds(1)), Optional.empty()))
                        .matches(DEAD))
                .isFalse();
        assertThat(died(new Between(Optional.empty(), Optional.of(DIED.minusSeconds(1))))
                        .matches(DEAD))
                .isFalse();
        assertThat(died(new Between(Optional.empty(), Optional.of(DIED))).matches(NEVER_DIED))
                .isFalse();
    }

    @Test
    void theRoutingKeyIsTheOneItHadBeforeItDied() {
        assertThat(key("ticket.*.vip").matches(DEAD)).isTrue();
        assertThat(key("ticket.failed").matches(DEAD)).isFalse();
        assertThat(key("ticket.failed").matches(NEVER_DIED)).isTrue();
    }

    @Test
    void aHeaderIsThereOrHasThatValue() {
        assertThat(header("tenant", "").matches(DEAD)).isTrue();
        assertThat(header("tenant", "seoul").matches(DEAD)).isTrue();
        assertThat(header("tenant", "busan").matches(DEAD)).isFalse();
        assertThat(header("tenant", "").matches(NEVER_DIED)).isFalse();
    }

    @Test
    void theBodyIsSearchedAsTextAndByPlace() {
        assertThat(text("민수").matches(DEAD)).isTrue();
        assertThat(text("지수").matches(DEAD)).isFalse();
        assertThat(pointer("/user/id", "7").matches(DEAD)).isTrue();
        assertThat(pointer("/user/id", "8").matches(DEAD)).isFalse();
        assertThat(pointer("/seats/0", "A1").matches(DEAD)).isTrue();
        assertThat(pointer("/seats/1", "").matches(DEAD)).isFalse();
        assertThat(pointer("/user", "").matches(DEAD)).isTrue();
        assertThat(pointer("/user", "").matches(NEVER_DIED)).isFalse();
    }

    @Test
    void patternsOfKeysMatchByWords() {
        assertThat(TopicPattern.matches("#", "")).isTrue();
        assertThat(TopicPattern.matches("#", "a.b.c")).isTrue();
        assertThat(TopicPattern.matches("a.#.c", "a.c")).isTrue();
        assertThat(TopicPattern.matches("a.#.c", "a.b.b.c")).isTrue();
        assertThat(TopicPattern.matches("a.*", "a")).isFalse();
        assertThat(TopicPattern.matches("a.*", "a.b.c")).isFalse();
        assertThat(TopicPattern.matches("", "")).isTrue();
        assertThat(TopicPattern.matches("*", "")).isFalse();
    }
}
