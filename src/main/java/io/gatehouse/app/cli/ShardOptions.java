package io.gatehouse.app.cli;

import io.gatehouse.domain.Profile;
import io.gatehouse.port.Secrets;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaShardResults;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.shard.ShardResults;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of several programs that carry out one run together this is.
final class ShardOptions {

    /// The topic that results go over when no other is named.
    static final String TOPIC = "gatehouse-shards";

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardText.class,
            description =
                    "bring only these people of the run: 0/4 is the first of four programs. Unless --only is said,"
                            + " each has a pipeline with names of its own on the profile's brokers, removed when it passed")
    private @Nullable Shard shard;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            description = "under which `gatehouse gather` finds the shards of one run")
    private @Nullable String run;

    @Option(
            names = "--results",
            paramLabel = "TOPIC",
            defaultValue = TOPIC,
            description =
                    "the topic of the profile's Kafka where a shard leaves its result (default: ${DEFAULT-VALUE})")
    private String topic = TOPIC;

    /// The shard and its run's name; empty when the run is one.
    ///
    /// @throws IllegalArgumentException when only one of both was said
    Optional<OfRun> chosen() {
        if (shard == null && run == null) {
            return Optional.empty();
        }
        if (shard == null || run == null) {
            throw new IllegalArgumentException("--shard I/N and --run-name NAME go together");
        }
        return Optional.of(new OfRun(run, shard));
    }

    /// A shard of that run.
    record OfRun(String run, Shard shard) {}

    String topic() {
        return topic;
    }

    /// Where results go over, with that profile.
    ShardResults results(Profile profile, Secrets secrets) {
        return results(profile, secrets, topic);
    }

    static ShardResults results(Profile profile, Secrets secrets, String topic) {
        var kafka = profile.endpoints()
                .kafka()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the profile " + profile.name() + " has no Kafka for results to go over"));
        return new KafkaShardResults(
                new KafkaAccess(kafka, reference -> secrets.resolve("the profile " + profile.name(), reference)),
                topic);
    }
}
