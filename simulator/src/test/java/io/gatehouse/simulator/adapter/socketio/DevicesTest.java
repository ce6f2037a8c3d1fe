package io.gatehouse.simulator.adapter.socketio;

import static io.gatehouse.simulator.adapter.socketio.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.pipeline.Announcer;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Simulated users on a few shared connections.
class DevicesTest {

    private final Heard heard = new Heard();

    private static final class Heard implements Announcer.Answers {
        private final List<String> ids = new CopyOnWriteArrayList<>();

        @Override
        public void received(ReservationEvent event) {
            ids.add(event.id());
        }

        @Override
        public void unreachable(ReservationEvent event) {}
    }

    @Test
    void usersWhoShareAConnectionAllConfirmTheirOwnTicket() {
        try (var announcer = new SocketIoAnnouncer(0);
                var devices = new Devices(2)) {
            announcer.start(heard);
            devices.start(announcer.address().orElseThrow());
            for (int user = 1; user <= 50; user++) {
                devices.waitFor("user-" + user);
                announcer.announce(ticket("user-" + user, user));
            }
            announcer.announce(ticket("stranger", 51));

            await().until(() -> heard.ids.size() == 50);
            assertThat(heard.ids).doesNotHaveDuplicates().doesNotContain("stranger-51");
        }
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("device-")));
    }

    @Test
    void usersAreToldAfterTheServerWasAway() {
        try (var devices = new Devices(1)) {
            int port;
            try (var first = new SocketIoAnnouncer(0)) {
                first.start(heard);
                port = first.address().orElseThrow().getPort();
                devices.start(first.address().orElseThrow());
                devices.waitFor("mina");
                devices.waitFor("jun");
                first.announce(ticket("jun", 1));
                await().until(() -> heard.ids.contains("jun-1"));
            }
            try (var second = new SocketIoAnnouncer(port)) {
                second.start(heard);
                second.announce(ticket("mina", 2));
                await().atMost(Duration.ofSeconds(20)).until(() -> heard.ids.contains("mina-2"));
            }
        }
    }
}
