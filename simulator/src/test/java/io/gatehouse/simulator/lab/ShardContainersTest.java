package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaShardResults;
import io.gatehouse.simulator.shard.GatheredRun;
import io.gatehouse.testlab.ContainerLabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The simulator as containers, with the rights that the Kubernetes manifest gives them: three with a shard of the
/// people each find together what one with everybody finds.
@Tag("containers")
@ExtendWith(ContainerLabExtension.class)
class ShardContainersTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final String IMAGE = "gatehouse-lab/simulator:local";
    private static final int SHARDS = 3;

    @TempDir
    private Path config;

    private void profile(LabEndpoints lab) throws Exception {
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(config.resolve("profile.yaml"), """
                name: cluster
                environment: staging
                redis: { host: %s, port: %d }
                rabbitmq: { host: %s, amqpPort: %d, managementPort: %d, user: %s, password: "env:RABBIT_PASSWORD" }
                kafka: { bootstrapServers: "%s" }
                """.formatted(
                        lab.redisHost(),
                        lab.redisPort(),
                        lab.amqpHost(),
                        lab.amqpPort(),
                        lab.managementPort(),
                        lab.rabbitUser(),
                        lab.kafkaBootstrap()));
        Files.writeString(config.resolve("small.yaml"), """
                title: {en: A small rush, ko: 작은 러시}
                about: {en: Two hundred and one people., ko: 이백한 명.}
                load: {arrivals: {shape: constant, perSecond: 60}, users: 201}
                workers: {count: 3, work: 1ms, failureRate: 0.05}
                """);
    }

    private String shard(ContainerEngine engine, LabEndpoints lab, String shard, String run) throws LabException {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "--network", "host"));
        command.addAll(List.of("--user", "10001", "--read-only", "--cap-drop", "ALL"));
        command.addAll(
                List.of("--security-opt", "no-new-privileges", "--tmpfs", "/tmp:exec", "--tmpfs", "/state:mode=777"));
        command.addAll(List.of("--env", "XDG_STATE_HOME=/state", "--env", "RABBIT_PASSWORD=" + lab.rabbitPassword()));
        command.addAll(List.of("--volume", config + ":/config:ro", IMAGE));
        command.addAll(List.of("simulate", "/config/small.yaml", "--seed", "7", "--shard", shard, "--run-name", run));
        command.addAll(
                List.of("--profile", "/config/profile.yaml", "--confirm", "cluster", "--no-socket-io", "--json"));
        return engine.run(LONG_ENOUGH, command.toArray(String[]::new));
    }

    @Test
    void threeContainersTogetherCountAsOneDoes(LabEndpoints lab) throws Exception {
        ContainerEngine engine = ContainerEngine.find();
        profile(lab);
        String run = "containers-" + System.nanoTime();

        assertThat(shard(engine, lab, "0/1", run + "-alone")).contains("\"entered\":201");
        List<Callable<String>> shards = new ArrayList<>();
        for (int index = 0; index < SHARDS; index++) {
            String one = index + "/" + SHARDS;
            shards.add(() -> shard(engine, lab, one, run));
        }
        try (var threads = Executors.newFixedThreadPool(SHARDS)) {
            for (Future<String> ended : threads.invokeAll(shards)) {
                assertThat(ended.get()).contains("\"entered\":67");
            }
        }

        var results = new KafkaShardResults(
                new KafkaAccess(new Endpoints.Kafka(lab.kafkaBootstrap(), false), (SecretRef _) -> Optional.empty()),
                "gatehouse-shards");
        var alone = GatheredRun.of(results.await(run + "-alone", 1, Duration.ofSeconds(10)));
        var together = GatheredRun.of(results.await(run, SHARDS, Duration.ofSeconds(10)));
        assertThat(together.report().passed())
                .as("%s", together.report().reasons())
                .isTrue();
        assertThat(together.report().ledger()).isEqualTo(alone.report().ledger());
        assertThat(alone.report().ledger().deadLettered()).isPositive();
    }
}
