package io.gatehouse.simulator.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A bad network on real sockets. Times are only ever at least what they must be.
@Timeout(30)
class TcpProxyTest {

    private static final Duration AGES = Duration.ofHours(1);
    private static final int BRIEFLY_MILLIS = 50;

    private final EchoServer server;
    private final TcpProxy proxy;

    TcpProxyTest() throws IOException {
        server = new EchoServer();
        proxy = TcpProxy.before(server.port());
    }

    @BeforeEach
    void nothingIsWrong() {
        assertThat(proxy.connections()).isZero();
    }

    @AfterEach
    void tidyUp() throws IOException {
        proxy.close();
        server.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port());
    }

    private static int roundTrip(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    /// Nothing comes for a while.
    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(BRIEFLY_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(0);
    }

    private static void assertReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void everythingPassesUnchangedToItsEnd() throws Exception {
        var sent = new byte[1_000_000];
        new Random(1).nextBytes(sent);
        try (var client = connect()) {
            Thread.ofVirtual().start(() -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
        }
        assertThat(server.endings.take()).isEqualTo("ended");
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void latencyIsInBothDirections() throws Exception {
        proxy.begin(Impairment.of(new Latency(Duration.ofMillis(40), Duration.ZERO)));
        try (var client = connect()) {
            long before = System.nanoTime();
            assertThat(roundTrip(client, 7)).isEqualTo(7);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(80));
        }
    }

    @Test
    void whatWaitsGoesOnAtOnceWhenTheFaultEnds() throws Exception {
        var late = Impairment.of(new Latency(AGES, AGES));
        var narrow = Impairment.of(new Bandwidth(1));
        try (var client = connect()) {
            proxy.begin(late);
            proxy.begin(narrow);
            client.getOutputStream().write(new byte[] {1, 2, 3});
            assertSilent(client);
            proxy.end(late);
            proxy.end(narrow);
            proxy.end(narrow);
            assertThat(client.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void oneDirectionCanBeBadAlone() throws Exception {
        var answers = new Impairment(new Latency(AGES, Duration.ZERO), Set.of(Direction.TO_CLIENT), 1);
        try (var client = connect()) {
            proxy.begin(answers);
            client.getOutputStream().write(5);
            client.shutdownOutput();
            assertThat(server.endings.take()).isEqualTo("ended");
            assertSilent(client);
            proxy.end(answers);
            assertThat(client.getInputStream().readAllBytes()).containsExactly(5);
        }
    }

    @Test
    void aNarrowLineCarriesLittle() throws Exception {
        proxy.begin(Impairment.of(new Bandwidth(20_000)));
        try (var client = connect()) {
            long before = System.nanoTime();
            client.getOutputStream().write(new byte[4_000]);
            assertThat(client.getInputStream().readNBytes(4_000)).hasSize(4_000);
            // The last piece, of a twentieth of a second, needs not be waited for.
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(140));
        }
    }

    @Test
    void aResetEndsBothSides() throws Exception {
        var reset = Impairment.of(new Reset(Duration.ofMillis(1)));
        try (var client = connect()) {
            assertThat(roundTrip(client, 1)).isEqualTo(1);
            proxy.begin(reset);
            assertReset(client);
            assertThat(server.endings.take()).isEqualTo("reset");
            await().until(() -> proxy.connections() == 0);
        }
    }

    @Test
    void aPartitionLetsNobodyThroughUntilItHeals() throws Exception {
        var partition = Impairment.of(new Partition());
        try (var before = connect()) {
            assertThat(roundTrip(before, 1)).isEqualTo(1);
            proxy.begin(partition);
            assertReset(before);
            try (var during = connect()) {
                assertReset(during);
            }
            proxy.end(partition);
            try (var after = connect()) {
                assertThat(roundTrip(after, 2)).isEqualTo(2);
            }
        }
    }

    @Test
    void halfOpenIsSilentAndTheConnectionIsGoneAfterwards() throws Exception {
        var silent = new Impairment(new HalfOpen(), Set.of(Direction.values()), 0.5);
        try (var spared = connect()) {
            assertThat(roundTrip(spared, 1)).isEqualTo(1);
            try (var hit = connect()) {
                assertThat(roundTrip(hit, 2)).isEqualTo(2);
                proxy.begin(silent);
                hit.getOutputStream().write(3);
                hit.shutdownOutput();
                assertSilent(hit);
                assertThat(roundTrip(spared, 4)).isEqualTo(4);
                assertThat(server.endings).isEmpty();
                assertThat(proxy.connections()).isEqualTo(2);

                proxy.end(silent);
                assertReset(hit);
                assertThat(server.endings.take()).isEqualTo("reset");
                assertThat(roundTrip(spared, 5)).isEqualTo(5);
            }
        }
    }

    @Test
    void aSilenceInWhichNothingWasSaidHarmsNothing() throws Exception {
        var silent = Impairment.of(new HalfOpen());
        try (var client = connect()) {
            assertThat(roundTrip(client, 1)).isEqualTo(1);
            proxy.begin(silent);
            proxy.end(silent);
            assertThat(roundTrip(client, 2)).isEqualTo(2);
        }
    }

    @Test
    void aBrokerThatIsGoneIsAReset() throws Exception {
        server.close();
        try (var client = connect()) {
            assertReset(client);
        }
    }

    @Test
    void withTheProxyEverythingEnds() throws Exception {
        proxy.begin(Impairment.of(new Latency(AGES, Duration.ZERO)));
        try (var client = connect()) {
            client.getOutputStream().write(1);
            await().until(() -> proxy.connections() == 1);
            proxy.close();
            assertReset(client);
        }
        assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
    }
}
