package io.gatehouse.simulator.adapter.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.simulator.reservation.Chance;
import io.gatehouse.simulator.reservation.Charges;
import io.gatehouse.simulator.reservation.PaymentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// A stand-in for the payment service: a real HTTP server on a free loopback port that moves no money. It decides by
/// the seed and remembers every decision under its key, so that asking again neither charges twice nor decides anew.
/// What it does not answer it does not charge. Serves until it is closed.
public final class PaymentStandIn implements AutoCloseable {

    static final String KEY = "Idempotency-Key";
    static final int PAID = 201;
    static final int DECLINED = 402;
    private static final int BAD_REQUEST = 400;
    private static final String PATH = "/payments";

    private final PaymentSettings settings;
    private final Chance chance;
    private final ToIntFunction<String> userOf;
    private final Charges charges;
    private final Supplier<Duration> elapsed;
    private final HttpServer server;
    private final ExecutorService executor;
    private final CountDownLatch closing = new CountDownLatch(1);

    private PaymentStandIn(
            PaymentSettings settings,
            Chance chance,
            ToIntFunction<String> userOf,
            Charges charges,
            Supplier<Duration> elapsed,
            HttpServer server) {
        this.settings = settings;
        this.chance = chance;
        this.userOf = userOf;
        this.charges = charges;
        this.elapsed = elapsed;
        this.server = server;
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("payment-stand-in-", 0).factory());
        server.setExecutor(executor);
        server.createContext(PATH, this::answer);
        server.start();
    }

    /// Starts to serve.
    ///
    /// @param userOf the number of the user behind a key, which decides with the seed
    /// @param charges where decisions are kept
    /// @param elapsed since the start of the run, for outages
    public static PaymentStandIn start(
            PaymentSettings settings,
            Chance chance,
            ToIntFunction<String> userOf,
            Charges charges,
            Supplier<Duration> elapsed) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(address, 0);
            return new PaymentStandIn(settings, chance, userOf, charges, elapsed, server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stand in for the payment service", e);
        }
    }

    /// Where payments are made.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Closing an exchange that was not answered breaks the connection.
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst(KEY);
            var status = key == null ? OptionalInt.of(BAD_REQUEST) : decide(key);
            if (status.isPresent()) {
                exchange.sendResponseHeaders(status.getAsInt(), -1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The answer's status, empty when there is to be no answer.
    private OptionalInt decide(String key) throws InterruptedException {
        var random = chance.of(Chance.About.PAYMENT, userOf.applyAsInt(key));
        boolean paid = random.nextDouble() < settings.succeeds();
        boolean unanswered = random.nextDouble() < settings.unanswered();
        var takes = Chance.varied(settings.takes(), random);
        var outage = settings.outage().filter(one -> one.at(elapsed.get()));
        if (outage.isPresent() && !outage.get().silent()) {
            return OptionalInt.empty();
        }
        if (unanswered || outage.isPresent()) {
            // Longer than anybody listens.
            pause(settings.answerWithin().multipliedBy(2));
            return OptionalInt.empty();
        }
        pause(takes);
        return OptionalInt.of(charges.decide(key, paid) ? PAID : DECLINED);
    }

    /// @throws InterruptedException when it is closed meanwhile
    private void pause(Duration time) throws InterruptedException {
        if (time.isPositive() && closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("closing");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.close();
    }
}
