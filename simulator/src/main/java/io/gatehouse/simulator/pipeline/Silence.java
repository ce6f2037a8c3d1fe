package io.gatehouse.simulator.pipeline;

import java.net.URI;
import java.util.Optional;

/// Nobody is told anything and nobody listens: the notifier reads its events, and that is all.
public enum Silence implements Announcer, Audience {
    KEPT;

    @Override
    public void start(Answers answers) {}

    @Override
    public void start(URI announcer) {}

    @Override
    public void announce(ReservationEvent event) {}

    @Override
    public void waitFor(String userId) {}

    @Override
    public Optional<URI> address() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
