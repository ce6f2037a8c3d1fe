package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.GroupType;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the console says of a share group beside what Kafka's own `kafka-share-groups` prints.
@ExtendWith(LabExtension.class)
class ShareGroupTest {

    private final String name = "share-group-" + System.nanoTime();

    @Test
    void shareGroupIsToldAsTheVendorsToolTellsIt(LabEndpoints lab) throws Exception {
        var bootstrap = lab.kafkaBootstrap();
        try (var kafka = new TestKafka(bootstrap);
                var source = new KafkaSource(
                        new Endpoints.Kafka(bootstrap, false),
                        TestKafka.NO_SECRETS,
                        Duration.ofSeconds(10),
                        Clock.systemUTC())) {
            var sweeps = new Sweeps(source);
            kafka.createTopic(name, 3);
            var settings =
                    Map.<String, Object>of("bootstrap.servers", bootstrap, "group.id", name, "client.id", "sharer");
            try (var sharer =
                    new KafkaShareConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                sharer.subscribe(List.of(name));
                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                    sharer.poll(Duration.ofSeconds(1));
                    assertThat(sweeps.group(name).status().members())
                            .singleElement()
                            .satisfies(member -> assertThat(member.holds()).hasSize(3));
                });
                // It begins at the end of the topic: these are what it is behind.
                kafka.write(name, 0, 20);

                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                    sharer.poll(Duration.ofSeconds(1));
                    var group = sweeps.group(name);
                    var vendor = VendorGroups.describeShare(bootstrap, name).stream()
                            .filter(row -> !"-".equals(row.get("START-OFFSET")))
                            .collect(
                                    Collectors.toMap(row -> row.get("TOPIC") + "-" + row.get("PARTITION"), row -> row));
                    assertThat(group.type()).isEqualTo(GroupType.SHARE);
                    assertThat(group.status().state()).isEqualTo("Stable");
                    assertThat(group.status().members().getFirst().clientId()).isEqualTo("sharer");
                    assertThat(vendor).isNotEmpty();
                    vendor.forEach((partition, row) -> assertThat(Sweeps.known(group))
                            .filteredOn(known -> known.partition().toString().equals(partition))
                            .singleElement()
                            .satisfies(known -> {
                                assertThat(Long.toString(known.position())).isEqualTo(row.get("START-OFFSET"));
                                assertThat(Long.toString(known.lagEvents())).isEqualTo(row.get("LAG"));
                            }));
                });
            }
        }
    }
}
