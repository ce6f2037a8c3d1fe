package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.fault.Fault;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.fault.FrozenFault;
import io.gatehouse.simulator.fault.KilledFault;
import io.gatehouse.simulator.lab.BrokerStatus;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault on real brokers: afterwards their settings are what they were, also when somebody else ends it.
@ExtendWith(LabExtension.class)
class RealFaultsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    static Stream<Fault> all() {
        return FaultCatalog.ALL.stream()
                .filter(fault -> !(fault instanceof FrozenFault) && !(fault instanceof KilledFault))
                // LeaderlessPartitionTest tells that one.
                .filter(fault -> !fault.name().equals("leaderless"))
                .filter(fault -> Variants.ALL || !fault.name().matches("redis-full-.*-lru"));
    }

    // One question for all of RabbitMQ's: each call of its tool takes a second.
    private static final String ALL = "{vm_memory_monitor:get_vm_memory_high_watermark(),"
            + " rabbit_disk_monitor:get_disk_free_limit(), rabbit_vhost_limit:list()}.";

    private static Map<String, String> settings(LabFaultGround ground) throws Exception {
        Map<String, String> all = new TreeMap<>(ground.redisSettings(List.of("maxmemory", "maxmemory-policy")));
        all.put("definitions", ground.definitions());
        all.put("rabbitmq", ground.rabbitControl("eval", ALL));
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesWhatWasThereBefore(Fault fault, Lab lab, LabEndpoints endpoints) throws Exception {
        var brokers = Brokers.of(endpoints, TestPipelines.fresh("fault"));
        var ground = new LabFaultGround(lab, brokers);
        Simulation.start(brokers, SimulationSettings.of(Load.of(0.1).upTo(1)).with(new Crew(0, 1)))
                .close();
        var before = settings(ground);

        new Faults(ground, folder.resolve("faults.json")).start(fault);
        try {
            assertThat(settings(ground)).isNotEqualTo(before);
        } finally {
            // As the next program does after a `kill -9`: all it has is the folder.
            assertThat(new Faults(ground, folder.resolve("faults.json")).endAll())
                    .containsExactly(fault.name());
        }

        assertThat(settings(ground)).isEqualTo(before);
        await().atMost(LONG_ENOUGH)
                .until(() -> ground.rabbitControl("eval", "rabbit_alarm:get_alarms().")
                        .strip()
                        .equals("[]"));
    }

    @Variants(
            always = {"redis-frozen", "redis-killed"},
            thorough = {"rabbitmq-frozen", "rabbitmq-killed", "kafka-frozen", "kafka-killed"})
    void aBrokerThatWasAwayIsAsItWasBefore(String name, Lab lab, LabEndpoints endpoints) throws Exception {
        var fault = FaultCatalog.named(name);
        var ground = new LabFaultGround(lab, Brokers.of(endpoints, TestPipelines.fresh("away")));
        var before = settings(ground);
        var faults = new Faults(ground, folder.resolve("faults.json"));
        var broker = Stream.of(LabBroker.values())
                .filter(one -> fault.holds().equals(one.label()))
                .findFirst()
                .orElseThrow();
        try {
            faults.start(fault);
            assertThat(isAtWork(lab.status().broker(broker))).isFalse();
        } finally {
            assertThat(faults.endAll()).containsExactly(name);
        }

        assertThat(isAtWork(lab.status().broker(broker))).isTrue();
        assertThat(settings(ground)).isEqualTo(before);
    }

    private static boolean isAtWork(BrokerStatus broker) throws IOException {
        return broker.runs()
                && !Files.readString(Path.of("/proc", Long.toString(broker.pid()), "stat"))
                        .contains(") T ");
    }
}
