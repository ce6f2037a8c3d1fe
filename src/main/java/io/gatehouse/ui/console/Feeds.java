package io.gatehouse.ui.console;

import io.gatehouse.domain.KafkaSurvey;

/// What the screens of the brokers show; each is read only while its screen is looked at.
///
/// @param kafka the last sweep over the cluster
public record Feeds(RabbitFeeds rabbit, Feed<KafkaSurvey> kafka) {

    /// The feeds of a console that is connected to nothing.
    public static final Feeds NONE = new Feeds(RabbitFeeds.NONE, Feed.none());
}
