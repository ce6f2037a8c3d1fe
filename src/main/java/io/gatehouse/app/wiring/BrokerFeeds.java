package io.gatehouse.app.wiring;

import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueState;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Feeds;
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
        Feed<List<QueueState>> queues = rabbit(RabbitReads::queues);
        return new Feeds(queues, kafka);
    }

    private <T> Feed<T> rabbit(Function<RabbitReads, CompletionStage<T>> question) {
        var pace = profile.pace();
        return profile.endpoints()
                .rabbitMq()
                .<Feed<T>>map(endpoint -> {
                    var source = new RabbitSource(endpoint, secrets, pace.timeout());
                    var feed = new OnDemand<>(source, question, pace.of(Broker.RABBITMQ), clock);
                    closing.add(feed::close);
                    return feed;
                })
                .orElse(Feed.none());
    }
}
