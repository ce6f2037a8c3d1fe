package io.gatehouse.app.wiring;

import io.gatehouse.adapter.app.ServiceSource;
import io.gatehouse.adapter.file.ArchiveFolder;
import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.redis.RedisSource;
import io.gatehouse.adapter.redis.ThrottledScan;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.ServiceReads;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.PolicySight;
import io.gatehouse.ui.console.RabbitFeeds;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.console.ServiceView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;

/// Opens what the brokers' screens read while they are looked at, on connections apart from the pollers'.
final class BrokerFeeds {

    /// Nothing on it changes by itself within seconds, and it asks a dozen questions.
    private static final Duration CHECKLIST_EVERY = Duration.ofSeconds(20);

    private static final Duration ARCHIVES_EVERY = Duration.ofSeconds(2);

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
    /// @param looking finds out what the checklist needs
    Feeds open(Feed<KafkaSurvey> kafka, ChecklistLook looking) {
        var rabbit = profile.endpoints().rabbitMq().map(this::rabbit).orElse(RabbitFeeds.NONE);
        var checklist = new Repeated<>("checklist", looking::look, CHECKLIST_EVERY, clock);
        var folder = new ArchiveFolder(Folders.archives());
        var archives = new Repeated<>("archives", () -> folder.all(profile.name()), ARCHIVES_EVERY, clock);
        return new Feeds(rabbit, kafka, redis(), services(), checklist, archives);
    }

    private RedisView redis() {
        var pace = profile.pace();
        return profile.endpoints()
                .redis()
                .map(endpoint -> {
                    var password = secrets.resolve("redis.password", endpoint.password());
                    var source = new RedisSource(endpoint, password, pace.timeout());
                    var picked = new CopyOnWriteArraySet<String>();
                    var looking = new RedisLooking(profile.names().redis(), picked);
                    var feed = new OnDemand<>(source, looking, pace.of(Broker.REDIS), clock);
                    closing.add(feed::close);
                    return new RedisView(feed, new ThrottledScan(endpoint, password, pace.timeout()), picked);
                })
                .orElse(RedisView.NONE);
    }

    private List<ServiceView> services() {
        return profile.endpoints().services().stream().map(this::service).toList();
    }

    private ServiceView service(Endpoints.Service service) {
        var pace = profile.pace();
        var source = new ServiceSource(service, pace.timeout());
        var feed = new OnDemand<>(source, BrokerFeeds::look, pace.of(Broker.SERVICE), clock);
        closing.add(feed::close);
        return new ServiceView(service.name(), feed);
    }

    private static CompletionStage<ServiceView.Look> look(ServiceReads reads) {
        var health = Together.looked("health", reads.health());
        var samples = Together.looked("metrics", reads.samples());
        return health.thenCombine(samples, (told, published) -> new ServiceView.Look(flat(told), flat(published)));
    }

    private static <T> Looked<T> flat(Looked<Optional<T>> looked) {
        return new Looked<>(looked.name(), looked.value().flatMap(it -> it), looked.why());
    }

    private RabbitFeeds rabbit(Endpoints.RabbitMq endpoint) {
        var queues = new QueueWatch(source(endpoint), profile.pace().of(Broker.RABBITMQ), clock);
        closing.add(queues::close);
        return new RabbitFeeds(
                queues,
                onDemand(endpoint, RabbitReads::connections),
                onDemand(endpoint, BrokerFeeds::cluster),
                onDemand(endpoint, reads -> reads.exchanges().thenCombine(reads.bindings(), Declared::new)),
                onDemand(endpoint, BrokerFeeds::policies));
    }

    private static CompletionStage<PolicySight> policies(RabbitReads reads) {
        return reads.policies()
                .thenCombine(
                        reads.queueFacts(),
                        (policies, queues) -> new PolicySight(policies, List.copyOf(queues.values())));
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
