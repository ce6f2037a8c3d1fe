package io.gatehouse.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bad network as a scenario describes it.
class NetworkEventTest {

    @TempDir
    private Path folder;

    private EventPlan plan(String events) throws Exception {
        var yaml = """
                title: {en: A, ko: 가}
                about: {en: B, ko: 나}
                load: {arrivals: {shape: constant, perSecond: 5}}
                events:
                """ + events.indent(2);
        return new ScenarioReader()
                .read(Files.writeString(folder.resolve("network.yaml"), yaml))
                .events();
    }

    @Test
    void itSaysWhatHappensToWhom() throws Exception {
        var plan = plan("""
                - {at: 1s, network: {broker: redis, fault: latency, millis: 200, jitterMillis: 50, for: 15s}}
                - {at: 2s, network: {broker: redis, fault: loss, part: 0.02, direction: to-broker, for: 5s}}
                - {at: 3s, network: {broker: rabbitmq, fault: half-open, ofConnections: 0.5, for: 5s}}
                """);
        assertThat(plan.words())
                .isEqualTo("network to Redis: 200ms (± 50ms) latency for 15s at 1s;"
                        + " network to Redis: 2 % of packets lost on the way there for 5s at 2s;"
                        + " network to RabbitMQ: half-open: silent, and still connected, on a part of its connections"
                        + " for 5s at 3s");
        assertThat(plan.proxied()).containsExactlyInAnyOrder(LabBroker.REDIS, LabBroker.RABBITMQ);
    }

    @Test
    void whatBelongsToAFaultIsNeeded() {
        assertThatThrownBy(() -> plan("- {at: 1s, network: {broker: redis, fault: latency, for: 15s}}"))
                .hasMessageContaining("millis");
        assertThatThrownBy(() -> plan("- {at: 1s, network: {broker: redis, fault: loss, for: 15s}}"))
                .hasMessageContaining("part");
        assertThatThrownBy(() -> plan("- {at: 1s, network: {broker: redis, fault: bandwidth, for: 15s}}"))
                .hasMessageContaining("bytesPerSecond");
        assertThatThrownBy(() -> plan(
                        "- {at: 1s, network: {broker: redis, fault: latency, millis: 10, jitterMillis: 20, for: 1s}}"))
                .hasMessageContaining("jitter");
    }

    @Test
    void theSameTwiceAtOnceIsNoPlan() {
        assertThatThrownBy(() -> plan("""
                        - {at: 1s, network: {broker: redis, fault: partition, for: 15s}}
                        - {at: 2s, network: {broker: redis, fault: partition, for: 15s}}
                        """)).hasMessageContaining("is going on");
    }
}
