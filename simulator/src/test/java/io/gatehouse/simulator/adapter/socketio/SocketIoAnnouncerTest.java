package io.gatehouse.simulator.adapter.socketio;

import static io.gatehouse.simulator.adapter.socketio.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.pipeline.Announcer;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The announcer as the stock Java client sees it, over real connections.
class SocketIoAnnouncerTest {

    private final List<ReservationEvent> received = new CopyOnWriteArrayList<>();
    private final List<ReservationEvent> unreachable = new CopyOnWriteArrayList<>();
    private final AtomicLong clockMillis = new AtomicLong();
    private final SocketIoAnnouncer announcer = new SocketIoAnnouncer(0, clockMillis::get);
    private URI address = URI.create("http://127.0.0.1");

    @BeforeEach
    void start() {
        announcer.start(new Announcer.Answers() {
            @Override
            public void received(ReservationEvent event) {
                received.add(event);
            }

            @Override
            public void unreachable(ReservationEvent event) {
                unreachable.add(event);
            }
        });
        address = announcer.address().orElseThrow();
    }

    @AfterEach
    void close() {
        announcer.close();
    }

    @Test
    void ticketGoesToTheRoomOfItsUserAndIsAcknowledgedOnce() throws Exception {
        try (var mina = Phone.of(address, "mina");
                var tablet = Phone.of(address, "mina");
                var jun = Phone.of(address, "jun")) {
            announcer.announce(ticket("mina", 1));
            announcer.announce(ticket("jun", 2));

            await().untilAsserted(() -> {
                assertThat(mina.tickets()).containsExactly("mina-1");
                assertThat(tablet.tickets()).containsExactly("mina-1");
                assertThat(jun.tickets()).containsExactly("jun-2");
                assertThat(received).containsExactlyInAnyOrder(ticket("mina", 1), ticket("jun", 2));
            });
        }
    }

    @Test
    void whoComesAfterTheTicketIsToldThenAndOnlyOnce() throws Exception {
        announcer.announce(ticket("mina", 1));
        try (var mina = Phone.of(address, "mina")) {
            await().until(() -> received.size() == 1);
            announcer.announce(ticket("mina", 1));
            announcer.announce(ticket("mina", 2));
            await().untilAsserted(() -> assertThat(mina.tickets()).containsExactly("mina-1", "mina-2"));
            await().until(() -> received.size() == 2);
        }
        try (var back = Phone.of(address, "mina")) {
            announcer.announce(ticket("mina", 3));
            await().untilAsserted(() -> assertThat(back.tickets()).containsExactly("mina-3"));
        }
    }

    @Test
    void whoLostTheConnectionBeforeAcknowledgingIsToldAgain() throws Exception {
        try (var mina = Phone.silent(address, "mina")) {
            announcer.announce(ticket("mina", 1));
            await().untilAsserted(() -> assertThat(mina.tickets()).containsExactly("mina-1"));
        }
        assertThat(received).isEmpty();
        try (var back = Phone.of(address, "mina")) {
            await().untilAsserted(() -> assertThat(back.tickets()).containsExactly("mina-1"));
            await().until(() -> received.equals(List.of(ticket("mina", 1))));
        }
    }

    @Test
    void clientThatReadsNothingHoldsUpNobody() throws Exception {
        try (var http = HttpClient.newHttpClient();
                var jun = Phone.of(address, "jun")) {
            var deaf = deaf(http, "mina");
            for (int i = 1; i <= 20_000; i++) {
                announcer.announce(ticket("mina", i));
            }
            announcer.announce(ticket("jun", 1));
            await().untilAsserted(() -> assertThat(jun.tickets()).containsExactly("jun-1"));
            assertThat(received).containsExactly(ticket("jun", 1));
            deaf.abort();
        }
    }

    @Test
    void clientIsSentNoMoreThanItAcknowledgesInTime() throws Exception {
        try (var mina = Phone.silent(address, "mina")) {
            for (int i = 1; i <= 1_500; i++) {
                announcer.announce(ticket("mina", i));
            }
            await().until(() -> mina.tickets().size() == 1_000);
            announcer.announce(ticket("mina", 1_501));
            mina.acknowledgeAll();
            await().untilAsserted(
                            () -> assertThat(mina.tickets()).hasSize(1_501).doesNotHaveDuplicates());
            assertThat(received).hasSize(1_000);
        }
    }

    // A WebSocket that is never asked for another message reads none.
    private WebSocket deaf(HttpClient http, String userId) {
        var at = URI.create(
                address.toString().replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket&userId=" + userId);
        var socket = http.newWebSocketBuilder()
                .buildAsync(at, new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket opened) {}
                })
                .join();
        socket.sendText("40", true).join();
        return socket;
    }

    @Test
    void whoNeverComesIsReportedAsUnreachable() {
        announcer.announce(ticket("mina", 1));
        clockMillis.addAndGet(SocketIoAnnouncer.KEEP.toMillis());
        await().atMost(Duration.ofSeconds(5)).until(() -> unreachable.equals(List.of(ticket("mina", 1))));
        assertThat(received).isEmpty();
    }

    @Test
    void pageFromElsewhereIsNotLetIn() throws Exception {
        assertThat(handshake("http://127.0.0.1:4000")).isEqualTo(200);
        assertThat(handshake("https://example.org")).isEqualTo(401);
    }

    private int handshake(String origin) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/socket.io/?EIO=4&transport=polling"))
                    .header("Origin", origin)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void portInUseIsSaidInWords() {
        try (var second = new SocketIoAnnouncer(address.getPort())) {
            assertThatThrownBy(() -> second.start(new Announcer.Answers() {
                        @Override
                        public void received(ReservationEvent event) {}

                        @Override
                        public void unreachable(ReservationEvent event) {}
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Socket.IO cannot listen on port " + address.getPort());
        }
    }

    @Test
    void nothingIsLeftOfItOnceItIsClosed() throws Exception {
        try (var mina = Phone.of(address, "mina")) {
            announcer.announce(ticket("mina", 1));
            await().until(() -> received.size() == 1);
            announcer.close();
            await().until(() -> !mina.isConnected());
        }
        assertThatThrownBy(() -> handshake("http://localhost")).isInstanceOf(ConnectException.class);
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("socket-io")));
    }
}
