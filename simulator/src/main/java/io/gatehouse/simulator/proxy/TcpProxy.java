package io.gatehouse.simulator.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port on loopback behind which a broker is, over a network that can be made bad. Bytes pass unread and unchanged.
/// It lives in this process: with it, everything that is wrong with the network ends. Thread-safe.
public final class TcpProxy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpProxy.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int WAITING_AT_THE_DOOR = 256;
    // Each needs four threads and at most half a megabyte.
    private static final int MOST_CONNECTIONS = 1_000;

    private final InetSocketAddress broker;
    private final ServerSocket door;
    private final List<Impairment> wrong = new CopyOnWriteArrayList<>();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> threads;
    private int opened;
    private volatile boolean closed;

    /// A proxy on any free port, with nothing wrong yet.
    ///
    /// @param brokerPort on loopback
    /// @throws IOException when there is no port
    public static TcpProxy before(int brokerPort) throws IOException {
        return on(0, brokerPort);
    }

    /// A proxy on a port that was agreed on.
    ///
    /// @throws IOException when that port is taken
    public static TcpProxy on(int port, int brokerPort) throws IOException {
        return new TcpProxy(port, new InetSocketAddress(loopback(), brokerPort));
    }

    private TcpProxy(int port, InetSocketAddress broker) throws IOException {
        this.broker = broker;
        this.door = new ServerSocket(port, WAITING_AT_THE_DOOR, loopback());
        this.threads = List.of(
                Thread.ofVirtual().name("proxy-" + port() + " accepts").start(this::accept),
                Thread.ofVirtual().name("proxy-" + port() + " resets").start(this::resetInTime));
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    /// Where clients connect.
    public int port() {
        return door.getLocalPort();
    }

    /// How many connections there are now.
    public int connections() {
        return connections.size();
    }

    /// Something goes wrong from now on, also for what is under way.
    public void begin(Impairment impairment) {
        wrong.add(impairment);
        feel();
    }

    /// That is over; what waits for it goes on at once. Nothing happens when it had not begun.
    public void end(Impairment impairment) {
        if (wrong.remove(impairment)) {
            feel();
        }
    }

    private void feel() {
        connections.forEach(ProxiedConnection::feel);
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var client = door.accept();
                int number = ++opened;
                // Not here: a broker that is slow to take a connection must not keep the others waiting.
                Thread.ofVirtual().name("proxy-" + number + " connects").start(() -> connect(number, client));
            } catch (IOException e) {
                if (!closed) {
                    LOG.warn("nobody is let in through the proxy of port {}: {}", broker.getPort(), e.getMessage());
                    return;
                }
            }
        }
    }

    private void connect(int number, Socket client) {
        if (connections.size() >= MOST_CONNECTIONS || resetAgeNanos(number) == 0) {
            ProxiedConnection.reset(client);
            return;
        }
        var socket = new Socket();
        try {
            socket.connect(broker, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open(number, client, socket);
        } catch (IOException e) {
            LOG.debug("connection {} finds no broker: {}", number, e.getMessage());
            ProxiedConnection.reset(client);
            ProxiedConnection.reset(socket);
        }
    }

    private void open(int number, Socket client, Socket socket) {
        var connection = new ProxiedConnection(number, client, socket, () -> wrong, connections::remove);
        connections.add(connection);
        connection.start();
        if (closed) {
            connection.reset();
        }
        feel();
    }

    /// The age at which a connection of that number is reset, endless when it is not.
    private long resetAgeNanos(int number) {
        return wrong.stream()
                .filter(one -> one.hits(number))
                .flatMap(one -> one.toxic().resetsAfter().stream())
                .mapToLong(age -> age.toNanos())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void resetInTime() {
        lock.lock();
        try {
            while (!closed) {
                long next = Long.MAX_VALUE;
                for (var connection : connections) {
                    long left = resetAgeNanos(connection.number()) - connection.ageNanos();
                    if (left <= 0) {
                        connection.reset();
                    } else {
                        next = Math.min(next, left);
                    }
                }
                changed.await(next, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            // Only close() interrupts.
        } finally {
            lock.unlock();
        }
    }

    /// Resets all connections and frees the port.
    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("closed already", e);
        }
        threads.forEach(Thread::interrupt);
        connections.forEach(ProxiedConnection::reset);
    }
}
