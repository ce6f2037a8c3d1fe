package io.gatehouse.ui.console;

import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.QueueState;
import java.util.List;

/// What the screens of the brokers show; each is read only while its screen is looked at.
///
/// @param queues every queue of the virtual host, by name
/// @param kafka the last sweep over the cluster
public record Feeds(Feed<List<QueueState>> queues, Feed<KafkaSurvey> kafka) {

    /// The feeds of a console that is connected to nothing.
    public static final Feeds NONE = new Feeds(Feed.none(), Feed.none());
}
