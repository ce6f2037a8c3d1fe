package io.gatehouse.ui.console;

import java.util.Collection;

/// The list of all queues, with statistics of those that are looked at: of ten thousand queues nobody could look at
/// more than the few on the screen, and the broker is spared the rest.
public interface QueueFeed extends Feed<QueueList> {

    /// Says which queues can be seen now, by name. Cheap, never blocks.
    void lookAt(Collection<String> names);

    /// A feed for a deployment without RabbitMQ.
    static QueueFeed none() {
        return fixed(Snapshot.nothingYet());
    }

    /// A feed that always tells the same.
    static QueueFeed fixed(Snapshot<QueueList> snapshot) {
        return new QueueFeed() {
            @Override
            public void lookAt(Collection<String> names) {
                // Everything that there is was told already.
            }

            @Override
            public Snapshot<QueueList> latest() {
                return snapshot;
            }
        };
    }
}
