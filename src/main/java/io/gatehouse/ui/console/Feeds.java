package io.gatehouse.ui.console;

import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KafkaSurvey;
import java.util.List;

/// What the screens of the brokers show; each is read only while its screen is looked at.
///
/// @param kafka the last sweep over the cluster
/// @param services in the order of the profile
/// @param checklist what the checks say
/// @param archives what was removed from the profile's brokers and kept, the latest first
public record Feeds(
        RabbitFeeds rabbit,
        Feed<KafkaSurvey> kafka,
        RedisView redis,
        List<ServiceView> services,
        Feed<List<Verdict>> checklist,
        Feed<List<Archive>> archives) {

    /// Without a checklist and archives.
    public Feeds(RabbitFeeds rabbit, Feed<KafkaSurvey> kafka, RedisView redis, List<ServiceView> services) {
        this(rabbit, kafka, redis, services, Feed.none(), Feed.none());
    }

    /// The feeds of a console that is connected to nothing.
    public static final Feeds NONE = new Feeds(RabbitFeeds.NONE, Feed.none(), RedisView.NONE, List.of());

    public Feeds {
        services = List.copyOf(services);
    }
}
