package io.gatehouse.ui;

import io.gatehouse.checklist.Checks;
import io.gatehouse.checklist.Deployment;
import io.gatehouse.checklist.Deployment.LineSight;
import io.gatehouse.checklist.Found;
import io.gatehouse.checklist.RabbitSight;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditBook.Break;
import io.gatehouse.port.AuditBook.Why;
import io.gatehouse.port.AuditLog;
import io.gatehouse.topology.Topology;
import io.gatehouse.ui.console.Declared;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screens of audit and checklist are fed with.
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
                outcome == AuditLog.Outcome.STARTED ? "" : "done 1204 of 1204, held 0, repeated 0");
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
