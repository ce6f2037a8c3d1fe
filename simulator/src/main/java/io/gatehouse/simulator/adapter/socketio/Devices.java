package io.gatehouse.simulator.adapter.socketio;

import io.gatehouse.simulator.pipeline.Audience;
import io.gatehouse.simulator.pipeline.Loop;
import io.socket.client.IO;
import io.socket.engineio.client.transports.WebSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The simulated users' connections: so many of Socket.IO's stock client, over WebSocket, which all users share. Users
/// are spread over them by their ids.
public final class Devices implements Audience {

    private static final Duration JOIN_EVERY = Duration.ofMillis(25);
    private static final int LEAVE_EVERY_JOINS = 20;

    private final int connections;
    // A thread of the system for each connection: one that only reads costs less there than a virtual one.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("device-", 0).factory());
    private volatile List<Device> devices = List.of();
    private @Nullable Loop loop;
    private int joins;

    /// Connects once it is started.
    public Devices(int connections) {
        this.connections = connections;
    }

    @Override
    public void start(URI announcer) {
        var dispatcher = new Dispatcher(threads);
        // A connection counts as a request for as long as it lasts.
        dispatcher.setMaxRequests(connections + 1);
        var client = new OkHttpClient.Builder().dispatcher(dispatcher).build();
        var options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(new String[] {WebSocket.NAME})
                .build();
        options.webSocketFactory = client;
        options.callFactory = client;
        devices = IntStream.range(0, connections)
                .mapToObj(_ -> new Device(IO.socket(announcer, options)))
                .toList();
        loop = Loop.start("devices", this::speak);
    }

    private void speak() throws InterruptedException {
        var leave = ++joins % LEAVE_EVERY_JOINS == 0;
        for (var device : devices) {
            device.join();
            if (leave) {
                device.leave();
            }
        }
        Thread.sleep(JOIN_EVERY);
    }

    @Override
    public void waitFor(String userId) {
        var all = devices;
        if (!all.isEmpty()) {
            all.get(Math.floorMod(userId.hashCode(), all.size())).waitFor(userId);
        }
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
        devices.forEach(Device::close);
        devices = List.of();
        threads.shutdown();
    }
}
