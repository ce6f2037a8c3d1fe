package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads Kafka for one poller thread; the last sweep over the cluster is there for any thread.
public final class KafkaSource implements MetricSource<KafkaReads> {

    /// A sweep reads far more than a tick does.
    private static final int SURVEY_TIMEOUTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);

    private final Endpoints.Kafka endpoint;
    private final Secrets secrets;
    private final Duration timeout;
    private final Clock clock;
    private final EndOffsets history = new EndOffsets();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("kafka-", 0).factory());
    private volatile @Nullable Connected connected;
    private volatile Optional<KafkaSurvey> before = Optional.empty();
    private volatile boolean suspicious;
    private volatile WatchCost spent = WatchCost.NONE;

    /// Connects when it is first read.
    ///
    /// @param timeout of each question of a tick
    /// @param clock dates the sweeps
    public KafkaSource(Endpoints.Kafka endpoint, Secrets secrets, Duration timeout, Clock clock) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.timeout = timeout;
        this.clock = clock;
    }

    /// Kafka's client has at most one question under way with a broker: a long sweep has a client of its own, so that
    /// the ticks do not wait behind it.
    private record Connected(KafkaLink ticks, KafkaLink sweeps, Surveyor surveyor) {

        boolean usable() {
            return ticks.usable() && sweeps.usable();
        }

        WatchCost cost() {
            return ticks.cost().plus(sweeps.cost());
        }

        void close() {
            ticks.close();
            sweeps.close();
        }
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.KAFKA);
    }

    @Override
    public KafkaReads tick() {
        var open = connected;
        if (open != null && !open.usable()) {
            LOG.warn("Kafka's client has ended; another one is made when a Kafka answers");
            before = open.surveyor.lastTaken().or(() -> before);
            spent = spent.plus(open.cost());
            connected = null;
            suspicious = true;
            open.close();
            open = null;
        }
        if (suspicious) {
            Greeting.exchange(endpoint, timeout);
            suspicious = false;
        }
        if (open == null) {
            open = connect();
            connected = open;
        }
        return new TickReads(open.ticks, history, open.surveyor, executor, this::beSuspicious);
    }

    /// Kafka's client takes whatever answers for a Kafka, and its first bytes for a length: where the memory holds that
    /// much, it makes room for up to 2 GB each time it connects again. It is not asked before a Kafka has answered.
    private void beSuspicious() {
        suspicious = true;
    }

    private Connected connect() {
        var ticks = KafkaLink.open(endpoint, secrets, timeout);
        try {
            var sweeps = KafkaLink.open(endpoint, secrets, timeout.multipliedBy(SURVEY_TIMEOUTS));
            var survey = new Survey(sweeps, history, clock);
            return new Connected(ticks, sweeps, new Surveyor(survey::take, executor, timeout.dividedBy(2)));
        } catch (BrokerException e) {
            ticks.close();
            throw e;
        }
    }

    /// The last sweep over the cluster that succeeded. Any thread, never blocks; sweeps are made when a tick asks.
    public Optional<KafkaSurvey> lastSurvey() {
        var open = connected;
        return open == null ? before : open.surveyor.lastTaken().or(() -> before);
    }

    /// Why the newest sweep failed, in Kafka's words; "" when it did not. Any thread.
    public String lastSurveyFailure() {
        var open = connected;
        return open == null ? "" : open.surveyor.lastFailure();
    }

    @Override
    public WatchCost cost() {
        var open = connected;
        return open == null ? spent : spent.plus(open.cost());
    }

    /// Kafka's protocol does not tell the broker's version.
    @Override
    public String version() {
        return "";
    }

    @Override
    public void close() {
        var open = connected;
        if (open != null) {
            open.close();
        }
        executor.shutdownNow();
    }
}
