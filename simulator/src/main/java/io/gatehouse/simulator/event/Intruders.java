package io.gatehouse.simulator.event;

import io.gatehouse.simulator.lab.LabException;
import java.util.Locale;

/// Clients that nobody wants, at the brokers of a run's own lab. They live in this process and end with it.
public interface Intruders {

    /// What is opened and not closed.
    enum Leak {
        CONNECTIONS,
        CHANNELS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Opens so many to RabbitMQ, or as many as it takes, and leaves them idle.
    ///
    /// @throws LabException when it takes none
    /// @throws InterruptedException when interrupted meanwhile
    void leak(Leak what, int count) throws LabException, InterruptedException;

    /// Closes all of that kind.
    void mend(Leak what);

    /// Somebody joins the notifier's group and leaves it, again and again.
    void storm();

    /// Nobody does any more.
    void calm();
}
