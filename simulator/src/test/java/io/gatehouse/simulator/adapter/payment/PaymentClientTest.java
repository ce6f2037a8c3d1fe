package io.gatehouse.simulator.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.reservation.Chance;
import io.gatehouse.simulator.reservation.Charges;
import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.PaymentSettings.Breaker;
import io.gatehouse.simulator.reservation.PaymentSettings.Outage;
import io.gatehouse.simulator.reservation.Payments.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Payments over HTTP, and the breaker in front of them.
class PaymentClientTest {

    private static final Breaker QUICK = new Breaker(0.5, 10, Duration.ofMillis(300), 5);

    private final Map<String, Boolean> book = new ConcurrentHashMap<>();
    private final Charges charges = (key, paid) -> {
        var known = book.putIfAbsent(key, paid);
        return known == null ? paid : known;
    };
    private volatile Duration elapsed = Duration.ZERO;
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();

    private PaymentClient client(PaymentSettings settings, long seed) {
        var standIn = PaymentStandIn.start(
                settings,
                new Chance(seed),
                key -> Integer.parseInt(key.substring(key.indexOf('/') + 1)),
                charges,
                () -> elapsed);
        var client = new PaymentClient(settings, standIn.address());
        client.onChange(changes::add);
        open.addAll(List.of(client, standIn));
        return client;
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    @Test
    void sevenOfTenSucceedAndTheRestIsDeclinedWhichDoesNotOpenTheBreaker() throws Exception {
        var client = client(PaymentSettings.DOCUMENTED, 3);
        int paid = 0;
        for (int user = 0; user < 300; user++) {
            var result = client.pay("event/" + user);
            assertThat(result).isIn(Result.PAID, Result.DECLINED);
            paid += result == Result.PAID ? 1 : 0;
        }
        assertThat(paid).isBetween(180, 240);
        assertThat(changes).isEmpty();
    }

    @Test
    void theSameKeyIsDecidedAndChargedOnceEvenByAServiceThatWasStartedAnew() throws Exception {
        var first = client(PaymentSettings.DOCUMENTED.succeeding(1), 3);
        assertThat(first.pay("event/1")).isEqualTo(Result.PAID);
        assertThat(first.pay("event/1")).isEqualTo(Result.PAID);

        var anew = client(PaymentSettings.DOCUMENTED.succeeding(0), 3);
        assertThat(anew.pay("event/1")).isEqualTo(Result.PAID);
        assertThat(anew.pay("event/2")).isEqualTo(Result.DECLINED);
        assertThat(book).containsOnlyKeys("event/1", "event/2");
    }

    @Test
    void noAnswerIsATimeOutAndNoCharge() throws Exception {
        var client = client(PaymentSettings.DOCUMENTED.unanswered(1, Duration.ofMillis(100)), 1);

        assertThat(client.pay("event/1")).isEqualTo(Result.TIMED_OUT);
        assertThat(book).isEmpty();
    }

    @Test
    void breakerOpensAtHalfOfTenLetsFiveThroughLaterAndCloses() throws Exception {
        var settings = PaymentSettings.DOCUMENTED
                .succeeding(1)
                .with(QUICK)
                .with(new Outage(Duration.ofSeconds(10), Duration.ofSeconds(10), false));
        var client = client(settings, 1);
        for (int user = 0; user < 5; user++) {
            assertThat(client.pay("event/" + user)).isEqualTo(Result.PAID);
        }
        elapsed = Duration.ofSeconds(15);
        for (int user = 5; user < 10; user++) {
            assertThat(client.pay("event/" + user)).isEqualTo(Result.FAILED);
        }
        assertThat(client.pay("event/10")).isEqualTo(Result.NOT_TRIED);
        assertThat(changes).containsExactly("OPEN");

        elapsed = Duration.ofSeconds(30);
        await().until(() -> client.pay("event/11") == Result.PAID);
        assertThat(IntStream.range(12, 16).mapToObj(user -> pay(client, user))).containsOnly(Result.PAID);
        assertThat(changes).containsExactly("OPEN", "HALF_OPEN", "CLOSED");
        assertThat(book).hasSize(10);
    }

    private static Result pay(PaymentClient client, int user) {
        try {
            return client.pay("event/" + user);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
