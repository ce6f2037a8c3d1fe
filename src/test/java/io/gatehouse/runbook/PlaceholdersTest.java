package io.gatehouse.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private final Placeholders whole = new Placeholders(TestProfiles.whole());

    @Test
    void toolComesWithItsAddressAndAsksForThePasswordItself() {
        assertThat(whole.lines("${redis-cli} PING"))
                .containsExactly("redis-cli -h redis.internal -p 6380 --tls --user ops --askpass PING");
        assertThat(whole.lines("${kafka-topics} --list"))
                .containsExactly(
                        "kafka-topics.sh --bootstrap-server 'k1:9093,k2:9093' --command-config client.properties --list");
        var open = Profile.of(
                "lab",
                Environment.LAB,
                new Endpoints(
                        Optional.of(new Endpoints.Redis("127.0.0.1", 6379, "", new SecretRef.None(), false)),
                        Optional.empty(),
                        Optional.of(new Endpoints.Kafka("127.0.0.1:9092", false))),
                PipelineNames.DOCUMENTED);
        assertThat(new Placeholders(open).lines("${redis-cli} PING"))
                .containsExactly("redis-cli -h 127.0.0.1 -p 6379 PING");
        assertThat(new Placeholders(open).lines("${kafka-topics} --list"))
                .containsExactly("kafka-topics.sh --bootstrap-server 127.0.0.1:9092 --list");
    }

    @Test
    void namesAreQuotedForAShellAndNotForAField() {
        assertThat(whole.lines("${rabbitmqctl} list_queues -p ${vhost}"))
                .containsExactly("rabbitmqctl list_queues -p '/shop; reboot'");
        assertThat(whole.value("${vhost}")).contains("/shop; reboot");
        assertThat(whole.value("^${queue}$")).contains("^ticket-issue-queue$");
    }

    @Test
    void eachServiceIsAskedByItself() {
        assertThat(whole.lines("curl -s ${health}"))
                .containsExactly(
                        "curl -s http://tickets.internal/actuator/health",
                        "curl -s http://payments.internal/actuator/health");
    }

    @Test
    void whatTheProfileLacksIsLeftOut() {
        var rabbit = new Placeholders(TestProfiles.rabbitOnly());
        assertThat(rabbit.lines("${redis-cli} PING")).isEmpty();
        assertThat(rabbit.lines("curl -s ${health}")).isEmpty();
        assertThat(rabbit.value("${topic}")).isEmpty();
        assertThat(rabbit.lines("${rabbitmqctl} cluster_status")).hasSize(1);
    }

    @Test
    void noPasswordIsEverWritten() {
        for (var page : RunbookCatalog.all()) {
            page.checks().stream()
                    .flatMap(check -> check.commands().stream())
                    .flatMap(template -> whole.lines(template).stream())
                    .forEach(line -> assertThat(line).doesNotContain(TestProfiles.PASSWORD));
        }
    }
}
