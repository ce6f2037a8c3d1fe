package io.gatehouse.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.event.EventKind;
import io.gatehouse.simulator.event.EventKinds;
import io.gatehouse.simulator.fault.Fault;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events of scenarios in the reader's language.
class EventWordsTest {

    /// Each kind once, each of its texts once.
    private static final String EVERY = """
            title: {en: A, ko: 가}
            about: {en: B, ko: 나}
            load: {arrivals: {shape: constant, perSecond: 5}}
            world: { seats: { count: 100 } }
            events:
              - {at: 1s, workers: 4}
              - {at: 1s, killWorker: 1}
              - {at: 1s, arrivals: {shape: constant, perSecond: 1200}}
              - {at: 1s, arrivals: {shape: ramp, from: 1, to: 5, over: 5s}}
              - {at: 1s, pauseArrivals: {for: 90s}}
              - {at: 1s, hangNotifier: {for: 2s}}
              - {at: 1s, freeze: {broker: redis, for: 500ms}}
              - {at: 1s, kill: {broker: kafka, for: 5s}}
              - {at: 1s, restart: {broker: rabbitmq}}
              - {at: 100s, fault: {name: memory-alarm, for: 15s}}
              - {at: 100s, cutNode: {node: 3, for: 30s}}
              - {at: 1s, network: {broker: redis, fault: latency, millis: 200, jitterMillis: 50, for: 1s}}
              - {at: 3s, network: {broker: redis, fault: latency, millis: 200, for: 1s}}
              - {at: 1s, network: {broker: redis, fault: loss, part: 0.02, direction: to-broker, for: 5s}}
              - {at: 1s, network: {broker: redis, fault: bandwidth, bytesPerSecond: 5000, for: 5s}}
              - {at: 1s, network: {broker: redis, fault: reset, millis: 100, direction: to-client, for: 5s}}
              - {at: 1s, network: {broker: redis, fault: partition, for: 5s}}
              - {at: 1s, network: {broker: redis, fault: half-open, ofConnections: 0.5, for: 5s}}
              - {at: 1s, poison: {kind: malformed}}
              - {at: 2s, poison: {kind: crashing, messages: 2, for: 5s}}
              - {at: 1s, slowWork: {millis: 200, for: 5s}}
              - {at: 1s, lockHolderDies: {holders: 1}}
              - {at: 1s, drift: {seats: 2}}
              - {at: 1s, rebalanceStorm: {for: 5s}}
              - {at: 1s, leak: {of: connections, count: 5, for: 5s}}
              - {at: 1s, leak: {of: channels, count: 5, for: 5s}}
              - {at: 1s, skewClock: {of: workers, millis: -2000, for: 5s}}
              - {at: 1s, skewClock: {of: notifier, millis: 2000, for: 5s}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static EventWords in(Language language) {
        return new EventWords(new Figures(new Texts(language), ZoneOffset.UTC));
    }

    private List<EventText> every() throws Exception {
        return new ScenarioReader()
                .read(Files.writeString(folder.resolve("every.yaml"), EVERY)).events().events().stream()
                        .map(one -> one.event().text())
                        .toList();
    }

    @Test
    void everyKindIsSaidInBothLanguages() throws Exception {
        var texts = every();
        for (var kind : EventKinds.ALL.stream().map(EventKind::name).toList()) {
            assertThat(texts)
                    .anyMatch(text -> text.key().equals(kind) || text.key().startsWith(kind + "."));
        }
        for (var text : texts) {
            assertThat(in(Language.ENGLISH).of(text)).doesNotContain("simulator.happens", "{");
            assertThat(in(Language.KOREAN).of(text))
                    .doesNotContain("simulator.happens", "{")
                    .containsPattern("[가-힣]");
        }
    }

    @Test
    void everyFaultIsSaidInBothLanguages() {
        for (var fault : FaultCatalog.ALL.stream().map(Fault::name).toList()) {
            assertThat(in(Language.ENGLISH).fault(fault)).isNotEqualTo(fault);
            assertThat(in(Language.KOREAN).fault(fault)).containsPattern("[가-힣]");
        }
    }

    @Test
    void eventIsSaidAsAnOperatorWouldSayIt() {
        var cut = EventText.of("cutNode", 3, Duration.ofSeconds(30));
        assertThat(in(Language.ENGLISH).of(cut)).isEqualTo("RabbitMQ node 3 is cut off for 30 s");
        assertThat(in(Language.KOREAN).of(cut)).isEqualTo("30초 동안 RabbitMQ 노드 3 단절");
        assertThat(in(Language.ENGLISH).of(EventText.of("pauseArrivals", Duration.ofSeconds(90))))
                .isEqualTo("No arrivals for 90 s");
        assertThat(in(Language.ENGLISH).of(EventText.of("freeze", "Redis", Duration.ofMillis(500))))
                .isEqualTo("Redis stands still for 500 ms");
    }
}
