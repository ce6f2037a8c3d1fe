package io.gatehouse.app.wiring;

import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.RabbitFeeds;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Opens what the brokers' screens read while they are looked at, on connections apart from the pollers'.
final class BrokerFeeds {

    private final Profile profile;
    private final Secrets secrets;
    private final Clock clock;
    private final List<Runnable> closing;

    /// Adds to `closing` what frees the feeds' connections.
    BrokerFeeds(Profile profile, Secrets secrets, Clock clock, List<Runnable> closing) {
        this.profile = profile;
        this.secrets = secrets;
        this.clock = clock;
        this.closing = closing;
    }

    /// @param kafka what Kafka's poller finds out anyway
    Feeds open(Feed<KafkaSurvey> kafka) {
        return new Feeds(profile.endpoints().rabbitMq().map(this::rabbit).orElse(RabbitFeeds.NONE), kafka);
    }

    private RabbitFeeds rabbit(Endpoints.RabbitMq endpoint) {
        var queues = new QueueWatch(source(endpoint), profile.pace().of(Broker.RABBITMQ), clock);
        closing.add(queues::close);
        return new RabbitFeeds(
                queues, onDemand(endpoint, RabbitReads::connections), onDemand(endpoint, BrokerFeeds::cluster));
    }

    private static CompletionStage<ClusterSight> cluster(RabbitReads reads) {
        return reads.overview()
                .thenCombine(reads.nodes(), (overview, nodes) -> new ClusterSight(overview, nodes, 0))
                .thenCombine(
                        reads.blockedConnections(),
                        (sight, blocked) -> new ClusterSight(sight.overview(), sight.nodes(), blocked));
    }

    private <T> Feed<T> onDemand(Endpoints.RabbitMq endpoint, Function<RabbitReads, CompletionStage<T>> question) {
        var feed = new OnDemand<>(source(endpoint), question, profile.pace().of(Broker.RABBITMQ), clock);
        closing.add(feed::close);
        return feed;
    }

    private RabbitSource source(Endpoints.RabbitMq endpoint) {
        return new RabbitSource(endpoint, secrets, profile.pace().timeout());
    }
}
