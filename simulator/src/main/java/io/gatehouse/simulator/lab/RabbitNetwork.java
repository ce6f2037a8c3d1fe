package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The network between the nodes of a RabbitMQ cluster, from which one can be taken out and put back.
final class RabbitNetwork {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(45);

    private final ContainerEngine engine;
    private final String token;
    private final RabbitProbe probe;

    RabbitNetwork(ContainerEngine engine, String token, RabbitProbe probe) {
        this.engine = engine;
        this.token = token;
        this.probe = probe;
    }

    /// Returns when the node has noticed and has paused itself: some 15 seconds.
    void cut(int node) throws LabException {
        LabContainer container = container(node);
        engine.run("network", "disconnect", network(), container.name());
        if (!comes(() -> !listens(container))) {
            throw new LabException("RabbitMQ's node " + node + " was cut off and did not pause itself.");
        }
    }

    /// A node that has paused itself comes back by itself. One that has lost sight of the others for good is started
    /// again, as an operator would do it.
    void join(int node) throws LabException {
        LabContainer container = container(node);
        engine.run("network", "connect", "--alias", container.host(), network(), container.name());
        if (comes(this::isWhole)) {
            return;
        }
        engine.run("restart", container.name());
        if (!comes(this::isWhole)) {
            throw new LabException("RabbitMQ's node " + node + " did not join the cluster again.");
        }
    }

    /// Asked from within: nobody else reaches it.
    private boolean listens(LabContainer container) {
        return engine.knows("exec", container.name(), "bash", "-c", "</dev/tcp/127.0.0.1/5672");
    }

    private boolean isWhole() {
        try {
            probe.ask();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean comes(BooleanSupplier condition) throws LabException {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while the cluster's network was being changed.", e);
        }
    }

    private LabContainer container(int node) throws LabException {
        return LabContainer.of(engine, token).stream()
                .filter(container -> container.host().equals("rabbitmq-" + node))
                .findFirst()
                .orElseThrow(() -> new LabException("RabbitMQ has no node " + node + " here."));
    }

    private String network() throws LabException {
        return engine.run("network", "ls", "--quiet", "--filter", "label=" + LabContainer.LAB + "=" + token);
    }
}
