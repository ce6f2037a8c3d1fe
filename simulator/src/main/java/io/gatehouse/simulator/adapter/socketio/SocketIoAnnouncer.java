package io.gatehouse.simulator.adapter.socketio;

import io.gatehouse.simulator.pipeline.Announcer;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Emits `ticket:issued` to the room named by the user's id, on a Socket.IO server on loopback. At least once: until
/// one
/// client of the user has acknowledged a ticket, it goes out once over each connection that is or comes into the room,
/// for five minutes and among the last 50,000. Clients tell a repetition by its `id`.
public final class SocketIoAnnouncer implements Announcer {

    static final Duration KEEP = Duration.ofMinutes(5);

    private static final int MOST_KEPT = 50_000;
    private static final Duration CLEAR_EVERY = Duration.ofSeconds(1);

    private final int port;
    private final LongSupplier clockMillis;
    private volatile @Nullable Running running;

    private record Running(SocketIoServer server, URI address, Delivery delivery, Loop clearing) {}

    /// Listens once it is started.
    ///
    /// @param port on loopback, 0 for any that is free
    public SocketIoAnnouncer(int port) {
        this(port, () -> System.nanoTime() / 1_000_000);
    }

    SocketIoAnnouncer(int port, LongSupplier clockMillis) {
        this.port = port;
        this.clockMillis = clockMillis;
    }

    @Override
    public void start(Answers answers) {
        var server = new SocketIoServer();
        var outbox = new Outbox(MOST_KEPT, KEEP.toMillis(), clockMillis);
        var delivery = new Delivery(outbox, server.users(), answers);
        var address = server.open(port, delivery::spoken);
        var clearing = Loop.start("announcer", () -> {
            delivery.giveUp();
            Thread.sleep(CLEAR_EVERY);
        });
        running = new Running(server, address, delivery, clearing);
    }

    @Override
    public void announce(ReservationEvent event) {
        var now = running;
        if (now != null) {
            now.delivery.announce(event);
        }
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(running).map(Running::address);
    }

    /// Ends all connections. What was not acknowledged is not announced again.
    @Override
    public void close() {
        var now = running;
        running = null;
        if (now != null) {
            now.clearing.close();
            now.server.close();
        }
    }
}
