package io.gatehouse.ui;

import io.gatehouse.checklist.Checks;
import io.gatehouse.checklist.Deployment;
import io.gatehouse.checklist.Deployment.LineSight;
import io.gatehouse.checklist.Found;
import io.gatehouse.checklist.RabbitSight;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditBook.Break;
import io.gatehouse.port.AuditBook.Why;
import io.gatehouse.port.AuditLog;
import io.gatehouse.topology.Topology;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.PolicySight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screens of audit, archives, policies and checklist are fed with.
final class FedSafety {

    private static final QueueName ISSUE = new QueueName("ticket-issue-queue");

    private FedSafety() {}

    static AuditBook book(String profile, Instant now, boolean trouble) {
        var lines = new ArrayList<AuditBook.Line>();
        var outcomes = AuditLog.Outcome.values();
        for (var number = 1; number <= 12; number++) {
            var outcome = number % 2 == 1 ? AuditLog.Outcome.STARTED : outcomes[1 + number / 2 % 4];
            lines.add(new AuditBook.Line(
                    number, entry(profile, now.minus(Duration.ofMinutes(90 - 7L * number)), outcome, number)));
        }
        var broken = trouble ? Optional.of(new Break(9, Why.CHANGED)) : Optional.<Break>empty();
        var intact = trouble ? 8 : lines.size();
        var upTo = Optional.of(lines.get(intact - 1).entry().at());
        return new AuditBook(lines, new AuditBook.Chain(intact, trouble ? 31 : 0, upTo, broken, trouble ? 1 : 0));
    }

    private static AuditLog.Entry entry(String profile, Instant at, AuditLog.Outcome outcome, int number) {
        var purge = number % 4 < 2;
        return new AuditLog.Entry(
                at,
                "kim.minji",
                "ops-console-1",
                profile,
                purge ? "purge" : "replay",
                purge ? "ticket-issue-queue" : "ticket-dlq",
                1_204,
                List.of(
                        "1,204 messages go back to the exchange and routing key each one came from.",
                        "It ends after these 1,204; what arrives meanwhile is not touched."),
                "gatehouse " + (purge ? "purge ticket-issue-queue" : "replay ticket-dlq") + " --profile prod-eu",
                outcome,
                outcome == AuditLog.Outcome.STARTED ? "" : "done 1204 of 1204, held 0, repeated 0",
                purge && outcome == AuditLog.Outcome.DONE
                        ? new AuditLog.WayBack("restore", Map.of("archive", "20261121-004537-0a1f"))
                        : AuditLog.WayBack.NONE);
    }

    static List<Archive> archives(String profile, Instant now, boolean trouble) {
        var settings = new QueueState.Settings(QueueType.QUORUM, true, false, Map.of("x-max-length", 100_000L));
        var queue = new Archive.Queue(new QueueName("ticket-refunds"), settings, "ticket-limits");
        var binding = new RabbitBinding(
                "ticket-exchange", new RabbitBinding.Target(true, "ticket-refunds"), "ticket.refund", Map.of());
        var whole = new Archive.Topology(List.of(queue), List.of(), List.of(binding));
        var nothing = new Archive.Topology(List.of(), List.of(), List.of());
        var many = new Archive.Messages(1_204, 912_384, 0, Map.of());
        var deleted = new Archive.Origin(profile, "delete-queue", "ticket-refunds", now.minusSeconds(95), "kim.minji");
        var purged = new Archive.Origin(profile, "purge", "ticket-dlq", now.minusSeconds(5_400), "kim.minji");
        var unbound = new Archive.Origin(profile, "unbind", "ticket-issue-queue", now.minusSeconds(86_400), "lee.jiho");
        var damaged = trouble ? Archive.State.DAMAGED : Archive.State.RESTORED;
        return List.of(
                new Archive("20261121-021402-4711", deleted, whole, many, Archive.State.COMPLETE),
                new Archive(
                        "20261121-004537-0a1f",
                        purged,
                        nothing,
                        new Archive.Messages(17, 4_096, 0, Map.of()),
                        trouble ? Archive.State.RESTORING : Archive.State.RESTORED),
                new Archive("20261120-021537-77c0", unbound, nothing, Archive.Messages.NONE, damaged));
    }

    static PolicySight noPolicies() {
        return new PolicySight(List.of(), List.of());
    }

    static PolicySight policies() {
        var limits = new RabbitPolicy(
                "ticket-limits",
                "^ticket-",
                "queues",
                10,
                Map.of("max-length", 100_000, "overflow", "reject-publish"),
                false);
        var everybody = new RabbitPolicy("all-expire", ".*", "all", 0, Map.of("message-ttl", 3_600_000), false);
        var platform = new RabbitPolicy("platform", ".*", "queues", 0, Map.of("max-length-bytes", 1_000_000_000), true);
        var facts = FedTopology.queues().entries().stream()
                .flatMap(entry -> entry.facts().stream())
                .toList();
        return new PolicySight(List.of(limits, everybody, platform), facts);
    }

    static List<Verdict> verdicts(Profile profile, Declared declared, boolean trouble, Instant at) {
        var facts = (trouble ? FedTopology.mistakenQueues() : FedTopology.queues())
                .entries().stream().flatMap(entry -> entry.facts().stream()).toList();
        var consumers = List.of(consumer("10.0.4.11:50312"), consumer("10.0.4.12:41920"), consumer("10.0.4.13:39958"));
        var rabbit = new RabbitSight(
                Found.of(new Topology(declared.exchanges(), declared.bindings(), facts)),
                Found.of((trouble ? FedRabbit.troubled() : FedRabbit.calm()).nodes()),
                Found.of(trouble ? consumers.subList(0, 1) : consumers),
                Found.of(List.of(new PublishingChannel("10.0.4.20:60122 -> 10.0.4.2:5672 (1)", !trouble))),
                Found.of(Map.of("ticket-issue-queue", new StoredMessages(372, trouble ? 300 : 372))));
        return Checks.judge(new Deployment(
                profile,
                rabbit,
                Found.of(new LineSight(8_214, 100)),
                Found.of(List.of(at.minus(Duration.ofMinutes(12)))),
                Optional.empty(),
                at));
    }

    private static RabbitConsumer consumer(String peer) {
        return new RabbitConsumer(ISSUE, "worker", peer + " -> 10.0.4.2:5672 (1)", true, 50, true);
    }

    static List<Verdict> unread(Profile profile, String why, Instant at) {
        return Checks.judge(new Deployment(
                profile, RabbitSight.unread(why), Found.missing(why), Found.of(List.of()), Optional.empty(), at));
    }
}
