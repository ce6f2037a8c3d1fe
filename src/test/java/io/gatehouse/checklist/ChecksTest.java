package io.gatehouse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Deployment.LineSight;
import io.gatehouse.checklist.Verdict.Status;
import io.gatehouse.domain.BackupPlan;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.SignOff;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.domain.Upkeep;
import io.gatehouse.topology.Topology;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final String QUEUE = "ticket-issue-queue";
    private static final Map<String, Object> DEAD_LETTERS =
            Map.of("x-dead-letter-exchange", "dlx-exchange", "x-dead-letter-routing-key", "ticket.failed");

    private Profile profile = Profile.of(
            "test",
            Environment.LAB,
            new Endpoints(Optional.empty(), Optional.empty(), Optional.empty()),
            PipelineNames.DOCUMENTED);
    private Map<String, Object> arguments = DEAD_LETTERS;
    private QueueType type = QueueType.CLASSIC;
    private boolean durable = true;
    private boolean bound = true;
    private List<RabbitNode> nodes = List.of(node("rabbit@a", 6_000_000_000L));
    private List<RabbitConsumer> consumers = List.of();
    private List<PublishingChannel> publishers = List.of();
    private Map<String, StoredMessages> stored = Map.of(QUEUE, new StoredMessages(0, 0));
    private List<Instant> backups = List.of();
    private Optional<LedgerSnapshot> ledger = Optional.empty();

    private static RabbitNode node(String name, long diskLimit, String... cutOff) {
        var vitals = new RabbitNode.Vitals(
                new RabbitNode.Memory(1, 400_000_000, false),
                new RabbitNode.Disk(90_000_000_000L, diskLimit, false),
                Optional.empty(),
                Optional.empty(),
                Duration.ofHours(1));
        return new RabbitNode(name, true, Optional.of(vitals), List.of(cutOff));
    }

    private static QueueFacts queue(String name, QueueType type, boolean durable, Map<String, Object> arguments) {
        return new QueueFacts(
                new QueueName(name),
                new QueueState.Settings(type, durable, false, arguments),
                false,
                Optional.empty(),
                Map.of());
    }

    private Topology topology() {
        var traits = new RabbitExchange.Traits(true, false, false);
        var exchanges = Stream.of("ticket-exchange", "dlx-exchange")
                .map(name -> new RabbitExchange(
                        name, "direct", traits, Map.of(), Optional.empty(), new RabbitExchange.Rates(0, 0)))
                .toList();
        var bindings = bound
                ? List.of(new RabbitBinding(
                        "dlx-exchange", new RabbitBinding.Target(true, "ticket-dlq"), "ticket.failed", Map.of()))
                : List.<RabbitBinding>of();
        var queues =
                List.of(queue(QUEUE, type, durable, arguments), queue("ticket-dlq", QueueType.CLASSIC, true, Map.of()));
        return new Topology(exchanges, bindings, queues);
    }

    private Verdict verdict(String check) {
        return judged().stream()
                .filter(it -> it.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<Verdict> judged() {
        var rabbit = new RabbitSight(
                Found.of(topology()), Found.of(nodes), Found.of(consumers), Found.of(publishers), Found.of(stored));
        return Checks.judge(
                new Deployment(profile, rabbit, Found.of(new LineSight(5, 100)), Found.of(backups), ledger, NOW));
    }

    private static RabbitConsumer consumer(String connection) {
        return new RabbitConsumer(new QueueName(QUEUE), "tag", connection + " (1)", true, 10, true);
    }

    @Test
    void aMessageThatIsNotPersistentFails() {
        stored = Map.of(QUEUE, new StoredMessages(10, 7));

        assertThat(verdict("persistent-messages").status()).isEqualTo(Status.FAIL);
        assertThat(verdict("persistent-messages").evidence().arguments()).startsWith(3L, 10L);
    }

    @Test
    void anEmptyQueueLeavesPersistenceOpenUnlessItIsReplicated() {
        assertThat(verdict("persistent-messages").status()).isEqualTo(Status.UNKNOWN);

        type = QueueType.QUORUM;

        assertThat(verdict("persistent-messages").status()).isEqualTo(Status.PASS);
    }

    @Test
    void aTransientQueueFails() {
        assertThat(verdict("durable-queues").status()).isEqualTo(Status.PASS);

        durable = false;

        assertThat(verdict("durable-queues").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void oneChannelWithoutConfirmsFails() {
        assertThat(verdict("publisher-confirms").status()).isEqualTo(Status.UNKNOWN);

        publishers = List.of(new PublishingChannel("a", true), new PublishingChannel("b", false));
        assertThat(verdict("publisher-confirms").status()).isEqualTo(Status.FAIL);

        publishers = List.of(new PublishingChannel("a", true));
        assertThat(verdict("publisher-confirms").status()).isEqualTo(Status.PASS);
    }

    @Test
    void deadLettersThatGoNowhereFailAndAreMended() {
        assertThat(verdict("dead-letter-queue").status()).isEqualTo(Status.PASS);

        bound = false;
        assertThat(verdict("dead-letter-queue").mend().orElseThrow().action()).isEqualTo("bind");

        arguments = Map.of("x-dead-letter-exchange", "gone", "x-dead-letter-routing-key", "k");
        assertThat(verdict("dead-letter-queue").mend().orElseThrow().action()).isEqualTo("declare-exchange");

        arguments = Map.of();
        assertThat(verdict("dead-letter-queue").mend().orElseThrow().action()).isEqualTo("policy-set");
        assertThat(verdict("dead-letter-queue").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void aDiskLimitBelowTheDocumentedOneFails() {
        assertThat(verdict("alarm-limits").status()).isEqualTo(Status.PASS);

        nodes = List.of(node("rabbit@a", 6_000_000_000L), node("rabbit@b", 50_000_000));

        assertThat(verdict("alarm-limits").status()).isEqualTo(Status.FAIL);
        assertThat(verdict("alarm-limits").evidence().arguments()).startsWith("rabbit@b", 50.0);
    }

    @Test
    void aQueueWithoutLimitFailsAndAPolicyMendsIt() {
        var verdict = verdict("queue-limit");

        assertThat(verdict.status()).isEqualTo(Status.FAIL);
        assertThat(verdict.mend().orElseThrow().inputs().values())
                .containsEntry("name-pattern", "^ticket-issue-queue$")
                .containsEntry("definition", "{\"max-length\":100000,\"overflow\":\"reject-publish\"}");

        arguments = Map.of("x-max-length", 5);
        assertThat(verdict("queue-limit").status()).isEqualTo(Status.PASS);
    }

    @Test
    void severalConsumersOverOneConnectionFail() {
        assertThat(verdict("several-consumers").status()).isEqualTo(Status.FAIL);

        consumers = List.of(consumer("a"), consumer("a"));
        assertThat(verdict("several-consumers").evidence().key()).endsWith("one-connection");

        consumers = List.of(consumer("a"), consumer("b"));
        assertThat(verdict("several-consumers").status()).isEqualTo(Status.PASS);
    }

    @Test
    void whatAClusterDoesWhenItIsCutIsKnownFromTheProfileOnly() {
        assertThat(verdict("partition-strategy").status()).isEqualTo(Status.PASS);

        nodes = List.of(node("rabbit@a", 1), node("rabbit@b", 1));
        assertThat(verdict("partition-strategy").status()).isEqualTo(Status.UNKNOWN);

        profile = profile.withUpkeep(new Upkeep(Optional.empty(), new SignOff("pause_minority", "", "")));
        assertThat(verdict("partition-strategy").status()).isEqualTo(Status.PASS);

        nodes = List.of(node("rabbit@a", 1, "rabbit@b"), node("rabbit@b", 1, "rabbit@a"));
        assertThat(verdict("partition-strategy").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void aBackupThatWasMissedFails() {
        assertThat(verdict("definitions-backup").status()).isEqualTo(Status.FAIL);

        profile = profile.withUpkeep(new Upkeep(Optional.of(new BackupPlan(Duration.ofHours(1), 24)), SignOff.NOTHING));
        backups = List.of(NOW.minus(Duration.ofMinutes(30)));
        assertThat(verdict("definitions-backup").status()).isEqualTo(Status.PASS);

        backups = List.of(NOW.minus(Duration.ofMinutes(121)));
        assertThat(verdict("definitions-backup").status()).isEqualTo(Status.FAIL);
        assertThat(verdict("definitions-backup").mend().orElseThrow().action()).isEqualTo("definitions-export");
    }

    @Test
    void onlyBooksTellWhetherSomebodyIsMissing() {
        assertThat(verdict("redis-rabbitmq-sync").status()).isEqualTo(Status.UNKNOWN);

        ledger = Optional.of(books(0));
        assertThat(verdict("redis-rabbitmq-sync").status()).isEqualTo(Status.PASS);

        ledger = Optional.of(books(3));
        assertThat(verdict("redis-rabbitmq-sync").status()).isEqualTo(Status.FAIL);
    }

    private static LedgerSnapshot books(long orphaned) {
        return new LedgerSnapshot(
                100,
                new LedgerSnapshot.Places(0, 0, 0, 0, 0, 0, 100 - orphaned, 0),
                0,
                new LedgerSnapshot.Differences(0, 0, orphaned));
    }

    @Test
    void aRunbookThatIsNotThereFails() throws IOException {
        assertThat(verdict("incident-runbook").status()).isEqualTo(Status.UNKNOWN);
        assertThat(verdict("monitoring-dashboard").status()).isEqualTo(Status.UNKNOWN);

        var file = Files.createTempFile("runbook", ".md");
        profile = profile.withUpkeep(
                new Upkeep(Optional.empty(), new SignOff("", "https://grafana.internal/d/1", file.toString())));
        assertThat(verdict("incident-runbook").status()).isEqualTo(Status.PASS);
        assertThat(verdict("monitoring-dashboard").status()).isEqualTo(Status.PASS);

        Files.delete(file);
        assertThat(verdict("incident-runbook").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void aSilentBrokerLeavesItsChecksUndecided() {
        var unread = Checks.judge(new Deployment(
                profile,
                RabbitSight.unread("connection refused"),
                Found.missing("connection refused"),
                Found.of(List.of()),
                Optional.empty(),
                NOW));

        assertThat(unread).hasSize(12);
        assertThat(unread.subList(0, 8)).allSatisfy(verdict -> {
            assertThat(verdict.status()).isEqualTo(Status.UNKNOWN);
            assertThat(verdict.evidence().arguments()).containsExactly("connection refused");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatFailsOrIsUnknownSaysWhatToDo(Language language) {
        var texts = new Texts(language);

        assertThat(judged()).allSatisfy(verdict -> {
            assertThat(texts.find("checklist." + verdict.check() + ".title")).isPresent();
            assertThat(texts.find(verdict.evidence().key()))
                    .as(verdict.evidence().key())
                    .isPresent();
            assertThat(verdict.status() == Status.PASS || verdict.next().isPresent())
                    .as(verdict.check())
                    .isTrue();
        });
    }

    @Test
    void everyWordOfAVerdictIsTranslated() throws IOException {
        var texts = new Texts(Language.ENGLISH);
        for (var check : Checks.all()) {
            var source = Files.readString(Path.of(
                    "src/main/java/io/gatehouse/checklist", check.getClass().getSimpleName() + ".java"));
            Pattern.compile("(?:this,|next\\()\\s*\"([a-z.-]+)\"")
                    .matcher(source)
                    .results()
                    .map(found -> "checklist." + check.id() + "." + found.group(1))
                    .forEach(key -> assertThat(texts.find(key)).as(key).isPresent());
        }
    }

    @Test
    void everyCheckOnDiskIsInTheList() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/io/gatehouse/checklist"))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches(".+Check\\.java")))
                    .hasSize(Checks.all().size());
        }
    }
}
