package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.testlab.KafkaFrames;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// A port in front of a real one: it passes everything on, answers every request with the same bytes, or hangs up at a
/// chosen moment.
public final class FaultyPort implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final ServerSocket server;
    private final int behind;
    private final boolean kafka;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<byte[]> garbage = Optional.empty();
    private volatile Optional<Cut> cut = Optional.empty();

    /// Tells the request that is waited for, among the pieces that clients send.
    @FunctionalInterface
    public interface Wanted {
        boolean isIn(byte[] piece, int length);
    }

    private enum Moment {
        BEFORE,
        KEEPING_THE_ANSWER,
        AFTER,
        NOT_YET
    }

    private record Cut(Wanted request, int times, Moment moment) {}

    /// Passes everything on to that loopback port.
    public FaultyPort(int behind) throws IOException {
        this(behind, false);
    }

    private FaultyPort(int behind, boolean kafka) throws IOException {
        this.behind = behind;
        this.kafka = kafka;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-port").start(this::accept);
    }

    /// In front of a Kafka, whose clients stay in front of it.
    public static FaultyPort ofKafka(int behind) throws IOException {
        return new FaultyPort(behind, true);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// From now on answers with these bytes and hangs up.
    public void answer(byte[] bytes) {
        garbage = Optional.of(bytes.clone());
        closeAll();
    }

    /// A request with these bytes in it.
    public static Wanted bytes(int... wanted) {
        var bytes = new byte[wanted.length];
        for (var i = 0; i < wanted.length; i++) {
            bytes[i] = (byte) wanted[i];
        }
        return holding(bytes);
    }

    /// A request with this text in it.
    public static Wanted text(String wanted) {
        return holding(wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static Wanted holding(byte[] wanted) {
        return (piece, length) -> {
            for (var at = 0; at + wanted.length <= length; at++) {
                if (Arrays.equals(piece, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// Has the broker carry out the next such request, keeps the answer and hangs up on everybody, for good.
    public void keepAnswerTo(Wanted request) {
        cut = Optional.of(new Cut(request, 1, Moment.KEEPING_THE_ANSWER));
    }

    /// Hangs up on everybody, for good, before the so-manieth such request reaches the broker.
    public void hangUpBefore(Wanted request, int times) {
        cut = Optional.of(new Cut(request, times, Moment.BEFORE));
    }

    /// Hangs up on everybody, for good, when anything is asked after the next such request was answered.
    public void hangUpAfter(Wanted request) {
        cut = Optional.of(new Cut(request, 1, Moment.AFTER));
    }

    /// From now on hangs up on who connects anew; whoever is connected stays it.
    public void lockOut() {
        garbage = Optional.of(new byte[0]);
    }

    /// From now on passes everything on.
    public void passOn() {
        garbage = Optional.empty();
        cut = Optional.empty();
        closeAll();
    }

    /// Breaks every connection with a TCP reset, whatever is on its way; new ones are passed on.
    public void reset() throws IOException {
        for (var socket : open) {
            socket.setSoLinger(true, 0);
        }
        closeAll();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void serve(Socket client) {
        var bytes = garbage;
        try (client) {
            if (bytes.isPresent()) {
                var _ = client.getInputStream().read(new byte[4_096]);
                client.getOutputStream().write(bytes.get());
                client.shutdownOutput();
            } else {
                forward(client);
            }
        } catch (IOException e) {
            // The other side hung up, which is what it does here.
        } finally {
            open.remove(client);
        }
    }

    private void forward(Socket client) throws IOException {
        try (var broker = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(broker);
            var next = new AtomicReference<>(Moment.NOT_YET);
            var requests = client.getInputStream();
            var onwards = broker.getOutputStream();
            Thread.ofVirtual().start(() -> copy(requests, onwards, next));
            answers(broker.getInputStream(), client.getOutputStream(), next);
        }
    }

    private void answers(InputStream from, OutputStream to, AtomicReference<Moment> next) throws IOException {
        var frames = new KafkaFrames(behind, port());
        var kafkas = new DataInputStream(from);
        var buffer = new byte[PIECE];
        while (true) {
            var piece = buffer;
            var length = 0;
            if (kafka) {
                piece = frames.next(kafkas);
                length = piece.length;
            } else {
                length = from.read(buffer);
            }
            if (length < 0) {
                return;
            }
            switch (next.getAndSet(Moment.NOT_YET)) {
                case KEEPING_THE_ANSWER -> {
                    answer(new byte[0]);
                    return;
                }
                case AFTER -> cut = Optional.of(new Cut((_, _) -> true, 1, Moment.BEFORE));
                case BEFORE, NOT_YET -> {}
            }
            to.write(piece, 0, length);
        }
    }

    private void copy(InputStream from, OutputStream to, AtomicReference<Moment> next) {
        var buffer = new byte[PIECE];
        try {
            for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                switch (due(buffer, count)) {
                    case BEFORE -> {
                        answer(new byte[0]);
                        return;
                    }
                    case KEEPING_THE_ANSWER -> next.set(Moment.KEEPING_THE_ANSWER);
                    case AFTER -> next.set(Moment.AFTER);
                    case NOT_YET -> {}
                }
                to.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // Hung up.
        }
    }

    private synchronized Moment due(byte[] piece, int length) {
        var now = cut.filter(it -> it.request().isIn(piece, length));
        if (now.isEmpty()) {
            return Moment.NOT_YET;
        }
        var left = now.get().times() - 1;
        if (left > 0) {
            cut = Optional.of(new Cut(now.get().request(), left, now.get().moment()));
            return Moment.NOT_YET;
        }
        cut = Optional.empty();
        return now.get().moment();
    }

    private void closeAll() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // Closed already.
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeAll();
    }
}
