package io.gatehouse.ui.console;

import io.gatehouse.domain.QueueState;
import java.util.List;

/// What the screens of the brokers show; each is read only while its screen is looked at.
///
/// @param queues every queue of the virtual host, by name
public record Feeds(Feed<List<QueueState>> queues) {

    /// The feeds of a console that is connected to nothing.
    public static final Feeds NONE = new Feeds(Feed.none());
}
