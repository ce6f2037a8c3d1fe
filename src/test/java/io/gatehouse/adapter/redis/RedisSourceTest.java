package io.gatehouse.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.StreamState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KeySearch;
import io.gatehouse.port.RedisReads;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every number that is read, held beside what `redis-cli` says of it.
@ExtendWith(LabExtension.class)
class RedisSourceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String OWN = "read-test:";

    private final RedisCli redis;
    private final RedisSource source;

    RedisSourceTest(LabEndpoints lab) {
        redis = RedisCli.of(lab);
        source = new RedisSource(redis.endpoint(), Optional.empty(), TIMEOUT);
    }

    @BeforeEach
    void clean() {
        redis.run(
                "EVAL",
                "for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end",
                "0",
                OWN + "*");
    }

    @AfterEach
    void close() {
        clean();
        source.close();
    }

    private <T> T ask(Function<RedisReads, CompletionStage<T>> question) {
        var answer = question.apply(source.tick()).toCompletableFuture();
        source.asked();
        return answer.join();
    }

    @Test
    void streamWithItsGroupsIsReadAsRedisCountsIt() {
        var key = OWN + "orders";
        for (var i = 0; i < 12; i++) {
            redis.run("XADD", key, "*", "user", "u" + i);
        }
        redis.run("XGROUP", "CREATE", key, "mailers", "0");
        redis.run("XREADGROUP", "GROUP", "mailers", "anna", "COUNT", "5", "STREAMS", key, ">");
        redis.run("XREADGROUP", "GROUP", "mailers", "ben", "COUNT", "2", "STREAMS", key, ">");

        var stream = ask(reads -> reads.stream(key));

        assertThat(stream.entries()).isEqualTo(redis.number("XLEN", key));
        assertThat(stream.groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("mailers");
            assertThat(group.pendingEntries()).isEqualTo(7);
            assertThat(group.lagEntries()).hasValue(5);
            assertThat(group.oldestIdle())
                    .hasValueSatisfying(idle -> assertThat(idle).isPositive().isLessThan(Duration.ofMinutes(1)));
            assertThat(group.members())
                    .extracting(StreamState.Member::name, StreamState.Member::pendingEntries)
                    .containsExactlyInAnyOrder(tuple("anna", 5L), tuple("ben", 2L));
        });
    }

    @Test
    void streamThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> ask(reads -> reads.stream(OWN + "none")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BrokerException.NotFound.class);
    }

    @Test
    void keyOfAnotherTypeIsToldInRedisOwnWords() {
        redis.run("SET", OWN + "text", "x");

        assertThatThrownBy(() -> ask(reads -> reads.listSize(OWN + "text")))
                .hasCauseInstanceOf(BrokerException.Refused.class)
                .hasMessageContaining("WRONGTYPE");
    }

    @Test
    void keysTellTypeSizeMemoryAndTimeLeft() {
        redis.run("SET", OWN + "seat", "SELECTED", "EX", "300");
        redis.run("RPUSH", OWN + "outbox", "a", "b", "c");

        var seat = ask(reads -> reads.key(OWN + "seat"));
        var outbox = ask(reads -> reads.key(OWN + "outbox"));

        assertThat(seat.type()).isEqualTo("string");
        assertThat(seat.size()).hasValue(8);
        assertThat(seat.timeToLive())
                .hasValueSatisfying(
                        left -> assertThat(left).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300)));
        assertThat(outbox.size()).hasValue(3);
        assertThat(outbox.timeToLive()).isEmpty();
        assertThat(outbox.memoryBytes()).hasValue(redis.number("MEMORY", "USAGE", OWN + "outbox"));
        KeyState nobody = ask(reads -> reads.key(OWN + "nobody"));
        assertThat(nobody)
                .isEqualTo(new KeyState(
                        OWN + "nobody", "none", OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
    }

    @Test
    void keyThatChangedItsTypeIsReadAnew() {
        redis.run("SET", OWN + "key", "x");
        ask(reads -> reads.key(OWN + "key"));
        redis.run("DEL", OWN + "key");
        redis.run("SADD", OWN + "key", "a", "b");

        assertThat(ask(reads -> reads.key(OWN + "key")).size()).hasValue(2);
    }

    @Test
    void bullQueueIsCountedByItsKeys() {
        var name = OWN + "mail";
        redis.run("RPUSH", name + ":wait", "1", "2", "3");
        redis.run("RPUSH", name + ":active", "4");
        redis.run("ZADD", name + ":delayed", "1", "5", "2", "6");
        redis.run("ZADD", name + ":failed", "1", "7");
        redis.run("HSET", name + ":meta", "paused", "1");

        var queue = ask(reads -> reads.bullQueue(name));

        assertThat(queue.waiting()).isEqualTo(3);
        assertThat(queue.active()).isEqualTo(1);
        assertThat(queue.delayed()).isEqualTo(2);
        assertThat(queue.failed()).isEqualTo(1);
        assertThat(queue.completed()).isZero();
        assertThat(queue.paused()).isTrue();
    }

    @Test
    void subscribersOfAChannelAreCounted() throws IOException {
        var subscriber = redis.start("SUBSCRIBE", OWN + "issued");
        try {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(subscribers("issued")).isEqualTo(1));
            assertThat(ask(RedisReads::channels)).contains(OWN + "issued");
            assertThat(subscribers("nobody")).isZero();
        } finally {
            subscriber.destroy();
        }
    }

    private long subscribers(String channel) {
        return ask(reads -> reads.subscribers(OWN + channel));
    }

    @Test
    void redisTellsItsMemoryAgainstTheLimitThatCounts() {
        var without = ask(RedisReads::state).memory();
        assertThat(without.maxBytes()).isEmpty();
        assertThat(without.limitBytes()).isEqualTo(without.systemBytes());

        redis.run("CONFIG", "SET", "maxmemory", "104857600");
        try {
            var limited = ask(RedisReads::state);
            assertThat(limited.memory().limitBytes()).hasValue(104_857_600);
            assertThat(limited.memory().usedPercent()).isPresent();
            assertThat(limited.memory().policy())
                    .isEqualTo(redis.lines("CONFIG", "GET", "maxmemory-policy").get(1));
            assertThat(limited.server().mode()).isEqualTo("standalone");
            assertThat(redis.lines("INFO", "server"))
                    .contains("redis_version:" + limited.server().version());
            assertThat(limited.clients().connected().orElse(0)).isPositive();
            assertThat(limited.activity().evictionsPerSecond()).hasValue(0);
        } finally {
            redis.run("CONFIG", "SET", "maxmemory", "0");
        }
    }

    @Test
    void slowCommandsAreListedAndThoseOfTheLastMinuteCounted() {
        var threshold = redis.lines("CONFIG", "GET", "slowlog-log-slower-than").get(1);
        ask(reads -> reads.slowLog(1));
        redis.run("CONFIG", "SET", "slowlog-log-slower-than", "0");
        redis.run("SET", OWN + "slow", "canary");
        redis.run("CONFIG", "SET", "slowlog-log-slower-than", threshold);

        var log = ask(reads -> reads.slowLog(10));

        assertThat(log.length()).isEqualTo(redis.number("SLOWLOG", "LEN"));
        assertThat(log.newWithinMinute().orElse(0)).isBetween(1L, 10L);
        assertThat(log.newest()).anySatisfy(entry -> {
            assertThat(entry.command()).startsWith("SET " + OWN + "slow");
            assertThat(entry.client()).startsWith("127.0.0.1:");
        });
    }

    @Test
    void everythingOfOneTickTravelsInOneBatch() {
        var key = OWN + "orders";
        redis.run("XADD", key, "*", "user", "u");
        redis.run("XGROUP", "CREATE", key, "mailers", "0");
        redis.run("SET", OWN + "seat", "x");
        // The first look finds out which groups and types there are.
        everything(key);
        var before = source.batches();
        var callsBefore = source.cost().calls();

        for (var tick = 0; tick < 5; tick++) {
            everything(key);
        }

        assertThat(source.batches() - before).isEqualTo(5);
        assertThat(source.cost().calls() - callsBefore).isGreaterThan(5 * 20);
    }

    private void everything(String stream) {
        var reads = source.tick();
        var answers = new ArrayList<CompletionStage<?>>();
        answers.add(reads.state());
        answers.add(reads.sortedSetSize(OWN + "line"));
        answers.add(reads.lowestScore(OWN + "line"));
        answers.add(reads.setSize(OWN + "active"));
        answers.add(reads.listSize(OWN + "outbox"));
        answers.add(reads.stream(stream));
        answers.add(reads.stream(stream));
        answers.add(reads.key(OWN + "seat"));
        answers.add(reads.bullQueue(OWN + "mail"));
        answers.add(reads.subscribers(OWN + "issued"));
        answers.add(reads.channels());
        answers.add(reads.patterns());
        answers.add(reads.slowLog(1));
        source.asked();
        answers.forEach(answer -> answer.toCompletableFuture().join());
    }

    @Test
    void whatWatchingCostsIsCountedInCallsBytesAndTime() {
        ask(RedisReads::state);
        var before = source.cost();

        var text = redis.run("INFO");
        ask(RedisReads::state);

        var cost = source.cost().since(before);
        assertThat(cost.calls()).isEqualTo(1);
        assertThat(cost.bytes()).isBetween((long) (text.length() * 0.8), (long) (text.length() * 1.3));
        assertThat(cost.time()).isPositive();
    }

    @Test
    void searchFindsKeysInStepsAndCanBeCancelled() {
        redis.run("EVAL", "for i=1,3000 do redis.call('SET', KEYS[1]..i, 1) end", "1", OWN + "many:");
        redis.run("HSET", OWN + "bull:meta", "opts", "1");
        var search = new ThrottledScan(redis.endpoint(), Optional.empty(), TIMEOUT);
        var seen = new ArrayList<KeySearch.Progress>();

        var all = search.find(OWN + "*:meta", 10, seen::add, () -> false);
        assertThat(all.ending()).isEqualTo(KeySearch.Ending.COMPLETE);
        assertThat(all.keys()).containsExactly(OWN + "bull:meta");
        assertThat(seen).hasSizeGreaterThan(3);
        assertThat(seen.getLast().lookedAt()).isEqualTo(seen.getLast().total());

        var some = search.find(OWN + "many:*", 100, _ -> {}, () -> false);
        assertThat(some.ending()).isEqualTo(KeySearch.Ending.ENOUGH);
        assertThat(some.keys()).hasSize(100);

        seen.clear();
        var cancelled = search.find(OWN + "*", 10_000, seen::add, () -> seen.size() >= 2);
        assertThat(cancelled.ending()).isEqualTo(KeySearch.Ending.CANCELLED);
        assertThat(seen).hasSize(2);
    }
}
