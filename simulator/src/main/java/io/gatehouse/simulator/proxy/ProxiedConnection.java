package io.gatehouse.simulator.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's connection and the one to the broker that belongs to it. Whatever ends one of them ends the other in
/// the same way. Thread-safe.
final class ProxiedConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ProxiedConnection.class);

    private final int number;
    private final long openedNanos = System.nanoTime();
    private final Socket client;
    private final Socket broker;
    private final Flow toBroker;
    private final Flow toClient;
    private final Consumer<ProxiedConnection> whenOver;
    private final AtomicInteger going = new AtomicInteger(2);
    private volatile List<Thread> threads = List.of();

    /// A connection on which nothing moves before [#start].
    ///
    /// @param now what is wrong with the network
    /// @param whenOver told when both ends are closed, perhaps twice
    ProxiedConnection(
            int number,
            Socket client,
            Socket broker,
            Supplier<List<Impairment>> now,
            Consumer<ProxiedConnection> whenOver) {
        this.number = number;
        this.client = client;
        this.broker = broker;
        this.toBroker = new Flow(new Lane(now, number, Direction.TO_BROKER), new SplittableRandom(2L * number));
        this.toClient = new Flow(new Lane(now, number, Direction.TO_CLIENT), new SplittableRandom(2L * number + 1));
        this.whenOver = whenOver;
    }

    int number() {
        return number;
    }

    long ageNanos() {
        return System.nanoTime() - openedNanos;
    }

    void start() {
        threads = List.of(
                thread("takes from the client", () -> toBroker.take(client.getInputStream())),
                thread("takes from the broker", () -> toClient.take(broker.getInputStream())),
                thread("lets go to the broker", () -> pass(toBroker, broker)),
                thread("lets go to the client", () -> pass(toClient, client)));
        threads.forEach(Thread::start);
    }

    private interface Work {
        void go() throws IOException, InterruptedException;
    }

    private Thread thread(String what, Work work) {
        return Thread.ofVirtual().name("proxy-" + number + " " + what).unstarted(() -> {
            try {
                work.go();
            } catch (IOException e) {
                LOG.debug("connection {} is reset: {}", number, e.getMessage());
                reset();
            } catch (InterruptedException _) {
                // Only a reset interrupts, and it has closed both ends.
            }
        });
    }

    private void pass(Flow flow, Socket to) throws IOException, InterruptedException {
        flow.letGo(to.getOutputStream());
        if (going.decrementAndGet() > 0) {
            to.shutdownOutput();
        } else {
            close();
        }
    }

    /// The network is another one now.
    void feel() {
        toBroker.feel();
        toClient.feel();
    }

    /// Ends both connections with a reset; what is under way is gone.
    void reset() {
        reset(client);
        reset(broker);
        over();
    }

    /// Ends that connection with a reset.
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.debug("closed already", e);
        }
        closeQuietly(socket);
    }

    private void close() {
        closeQuietly(client);
        closeQuietly(broker);
        over();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closed already", e);
        }
    }

    private void over() {
        threads.forEach(Thread::interrupt);
        whenOver.accept(this);
    }
}
