package io.gatehouse.ui.console;

/// What the screens of the brokers show; each is read only while its screen is looked at.
public record Feeds(RabbitFeeds rabbit) {

    /// The feeds of a console that is connected to nothing.
    public static final Feeds NONE = new Feeds(RabbitFeeds.NONE);
}
