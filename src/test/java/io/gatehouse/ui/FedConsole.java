package io.gatehouse.ui;

import io.gatehouse.action.Action;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.app.wiring.Rules;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.history.History;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.metric.SingleMetric;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.notify.Notifier;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditTrail;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.Observed;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.PolicySight;
import io.gatehouse.ui.console.QueueFeed;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.RabbitFeeds;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An open profile whose readings a test feeds by hand; no broker is asked and none is pretended.
public final class FedConsole {

    private final LatestReadings latest = new LatestReadings();
    private final History history = new History();
    private final AlarmBoard alarms;
    private final RecentAlarmLog log = new RecentAlarmLog();
    private final Notifier notifier;
    private final KeptSettings settings = new KeptSettings();
    private final List<Action> actions = new ArrayList<>();
    private Optional<TrafficSnapshot> traffic = Optional.empty();
    private SimulationControl simulation = SimulationControl.none();
    private final FedDrills drills = new FedDrills();
    private Snapshot<KafkaSurvey> kafka = Snapshot.nothingYet();
    private Snapshot<QueueList> queues = Snapshot.nothingYet();
    private Snapshot<List<RabbitConnection>> connections = Snapshot.nothingYet();
    private Snapshot<ClusterSight> cluster = Snapshot.nothingYet();
    private Snapshot<Declared> declared = Snapshot.nothingYet();
    private Collection<String> lookedAt = List.of();
    private AuditBook book = AuditBook.EMPTY;
    private Snapshot<List<Verdict>> checklist = Snapshot.nothingYet();
    private Snapshot<List<Archive>> archives = Snapshot.nothingYet();
    private Snapshot<PolicySight> policies = Snapshot.nothingYet();
    private RedisView redis = RedisView.NONE;
    private List<ServiceView> services = List.of();
    private final Profile profile;

    public FedConsole(Clock clock) {
        this(clock, Environment.LAB);
    }

    public FedConsole(Clock clock, Environment environment) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoints = new Endpoints(
                Optional.of(new Endpoints.Redis("127.0.0.1", 6379, "", new SecretRef.None(), false)),
                Optional.of(new Endpoints.RabbitMq("127.0.0.1", 5672, 15672, "/", login, false)),
                Optional.of(new Endpoints.Kafka("127.0.0.1:9092", false)),
                List.of(service("ticket-service"), service("payment-gateway")));
        profile = new Profile(
                "Lab, local processes",
                environment,
                false,
                Role.ADMIN,
                endpoints,
                PipelineNames.DOCUMENTED,
                AlarmSettings.DOCUMENTED,
                Pace.every(Duration.ofSeconds(1)));
        alarms = new AlarmBoard(Rules.of(profile), List.of(), clock);
        notifier = new Notifier(
                List.of(), Severity.WARNING, new NoticeWords(profile.name(), new Texts(Language.ENGLISH)), clock);
        alarms.addListener(event -> {
            log.append(event.entry());
            notifier.accept(event);
        });
        latest.addListener(result -> {
            history.append(result.readings());
            alarms.accept(result);
        });
    }

    private static Endpoints.Service service(String name) {
        var health = URI.create("http://127.0.0.1:8080/" + name + "/actuator/health");
        return new Endpoints.Service(name, Optional.of(health), Optional.empty());
    }

    public FedConsole with(Action action) {
        actions.add(action);
        return this;
    }

    public void traffic(TrafficSnapshot snapshot) {
        traffic = Optional.of(snapshot);
    }

    /// What runs scenarios there.
    public void simulation(SimulationControl control) {
        simulation = control;
    }

    /// A list of few queues, with everything about each.
    public void queues(Snapshot<List<QueueState>> table) {
        queues = new Snapshot<>(table.value().map(FedConsole::list), table.takenAt(), table.failure());
    }

    public void queueList(Snapshot<QueueList> list) {
        queues = list;
    }

    public void connections(Snapshot<List<RabbitConnection>> all) {
        connections = all;
    }

    public void declared(Snapshot<Declared> all) {
        declared = all;
    }

    public void cluster(Snapshot<ClusterSight> sight) {
        cluster = sight;
    }

    /// The queues that the screen last said it shows.
    public Collection<String> lookedAt() {
        return lookedAt;
    }

    private static QueueList list(List<QueueState> states) {
        return new QueueList(states.stream().map(FedRabbit::entry).toList(), true, "");
    }

    private RabbitFeeds rabbit() {
        var feed = new QueueFeed() {
            @Override
            public void lookAt(Collection<String> names) {
                lookedAt = names;
            }

            @Override
            public Snapshot<QueueList> latest() {
                return queues;
            }
        };
        return new RabbitFeeds(feed, () -> connections, () -> cluster, () -> declared, () -> policies);
    }

    public void kafka(Snapshot<KafkaSurvey> survey) {
        kafka = survey;
    }

    public void redis(RedisView view) {
        redis = view;
    }

    public void services(List<ServiceView> views) {
        services = views;
    }

    public void checklist(Snapshot<List<Verdict>> verdicts) {
        checklist = verdicts;
    }

    public void archives(Snapshot<List<Archive>> kept) {
        archives = kept;
    }

    public void policies(Snapshot<PolicySight> sight) {
        policies = sight;
    }

    public void audit(AuditBook log) {
        book = log;
    }

    public Profile profile() {
        return profile;
    }

    /// Drills, faults and debriefs that a test feeds.
    public FedDrills drills() {
        return drills;
    }

    private AuditTrail trail() {
        return new AuditTrail() {
            @Override
            public List<AuditLog.Entry> between(String profileName, Instant from, Instant to) {
                return List.of();
            }

            @Override
            public AuditBook read() {
                return book;
            }
        };
    }

    public OpenedConsole open() {
        var observed = new Observed(latest, history, alarms, log, trail(), desk());
        var feeds = new Feeds(rabbit(), () -> kafka, redis, services, () -> checklist, () -> archives);
        return new OpenedConsole(
                profile, observed, actions, () -> traffic, simulation, drills.rehearsed(), feeds, () -> {});
    }

    /// What the notification dialog saved.
    public NotificationSettings savedNotifications() {
        return settings.load();
    }

    /// Settings that are kept in memory, and no channel.
    private NotificationDesk desk() {
        return new NotificationDesk(settings, (_, _) -> Optional.empty(), notifier);
    }

    /// What one poll brings: that value of that metric.
    public void measure(String metric, double value, Instant at) {
        var reading = new Reading.Measured(key(metric), value, at);
        publish(Broker.RABBITMQ, new SourceState.Answering(Duration.ofMillis(9), "3.10.8", at), List.of(reading));
    }

    /// What a poll of a broker that does not answer brings.
    public void unreachable(Broker broker, String metric, String reason, Instant since, Instant at) {
        var reading = new Reading.Unknown(key(metric), reason, at);
        publish(broker, new SourceState.Unreachable(reason, since, at), List.of(reading));
    }

    public void answering(Broker broker, Duration latency, String version, Instant at) {
        publish(broker, new SourceState.Answering(latency, version, at), List.of());
    }

    /// What one poll of a service brings: its values by metric, of the service or of what is below it.
    public void measureService(String service, Map<String, Double> values, Instant at) {
        var readings = values.entrySet().stream()
                .map(value -> {
                    var subject = value.getKey().equals("breaker-state") ? service + "/payment" : service;
                    return (Reading) new Reading.Measured(new MetricKey(value.getKey(), subject), value.getValue(), at);
                })
                .toList();
        var state = new SourceState.Answering(Duration.ofMillis(6), "", at);
        latest.publish(new PollResult(SourceId.service(service), state, WatchCost.NONE, values.keySet(), readings));
    }

    /// What a poll of a service that does not answer brings.
    public void silentService(String service, String reason, Instant since, Instant at) {
        var reading = new Reading.Unknown(new MetricKey("service-health", service), reason, at);
        var state = new SourceState.Unreachable(reason, since, at);
        latest.publish(new PollResult(
                SourceId.service(service), state, WatchCost.NONE, Set.of("service-health"), List.of(reading)));
    }

    /// What one poll brings.
    public void publish(PollResult result) {
        latest.publish(result);
    }

    private void publish(Broker broker, SourceState state, List<Reading> readings) {
        var asked = readings.stream().map(reading -> reading.key().metric()).collect(Collectors.toSet());
        latest.publish(new PollResult(SourceId.of(broker), state, WatchCost.NONE, asked, readings));
    }

    public MetricKey key(String metric) {
        return MetricCatalog.singles().stream()
                .filter(it -> it.id().equals(metric))
                .map((SingleMetric<?> it) -> it.key(profile.names()))
                .findFirst()
                .orElseThrow();
    }

    /// A row of the table of queues.
    public static QueueState queue(String name, long ready, long unacked, int consumers, String status) {
        var settings = new QueueState.Settings(QueueType.CLASSIC, true, false, Map.of());
        var rates = new QueueState.Rates(ready / 4.0, ready / 5.0, ready / 5.0);
        return new QueueState(new QueueName(name), settings, ready, unacked, consumers, rates, 48_640, status);
    }
}
