package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.archive.Restored;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage.Mark;
import io.gatehouse.domain.QueueState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is said before and after an archive is restored.
final class RestoreWords {

    private RestoreWords() {}

    /// Tells what would happen, and refuses what cannot.
    static void tell(Draft draft, RestorePlan plan, RestoreStart begin) {
        topology(draft, plan);
        var messages = plan.archive().messages();
        if (messages.count() == 0) {
            return;
        }
        var from = begin.progress().confirmed();
        draft.plain(
                "effect.restore.messages",
                messages.count() - from,
                plan.archive().origin().target());
        if (from > 0) {
            draft.plain("effect.restore.resumed", from, messages.count());
        }
        if (begin.mostRepeated() > 0) {
            draft.care("effect.restore.repeated", begin.mostRepeated());
        }
        if (messages.unsure() > 0) {
            draft.care("effect.restore.unsure", messages.unsure());
        }
        plan.queueNow().ifPresent(queue -> busy(draft, queue));
        marks(draft, messages);
    }

    private static void topology(Draft draft, RestorePlan plan) {
        for (var exchange : plan.archive().topology().exchanges()) {
            var now = plan.exchanges().get(exchange.name());
            if (now == null) {
                draft.plain("effect.restore.exchange", exchange.name(), exchange.type());
            } else if (!now.equals(exchange)) {
                draft.refuse("refused.exchange-differs", exchange.name(), line(now), line(exchange));
            }
        }
        for (var queue : plan.archive().topology().queues()) {
            var now = plan.queues().get(queue.name());
            if (now == null) {
                draft.plain("effect.restore.queue", queue.name().value());
                if (!queue.policy().isEmpty()) {
                    draft.plain("effect.restore.policy", queue.policy());
                }
                continue;
            }
            var differences = QueueForm.differences(now.settings(), queue.settings());
            if (!differences.isEmpty()) {
                draft.refuse("refused.queue-differs", queue.name().value(), String.join("; ", differences));
            }
        }
        for (var binding : plan.missing()) {
            draft.plain(
                    "effect.restore.binding",
                    binding.source(),
                    binding.routingKey(),
                    binding.target().name());
        }
        for (var binding : plan.nowhere()) {
            draft.held(
                    "effect.restore.nowhere",
                    binding.source(),
                    binding.routingKey(),
                    binding.target().name());
        }
        if (plan.missing().isEmpty() && plan.archive().messages().count() == 0) {
            draft.plain("effect.restore.there");
        }
    }

    private static String line(Archive.Exchange exchange) {
        var traits = exchange.traits();
        return exchange.type() + ", durable " + traits.durable() + ", auto-delete " + traits.autoDelete()
                + ", internal " + traits.internal() + " " + exchange.arguments();
    }

    private static void busy(Draft draft, QueueState queue) {
        if (queue.readyMessages() > 0) {
            draft.care("effect.restore.not-empty", queue.name().value(), queue.readyMessages());
        }
        if (queue.consumers() > 0) {
            draft.care("effect.restore.consumers", queue.consumers());
        }
    }

    // What cannot be as it was.
    private static void marks(Draft draft, Archive.Messages messages) {
        var expiring = messages.marked(Mark.EXPIRES);
        if (expiring > 0) {
            draft.care("effect.restore.expire", expiring);
        }
        var died = messages.marked(Mark.DIED);
        if (died > 0) {
            draft.plain("effect.restore.died", died);
        }
        var retried = messages.marked(Mark.RETRIED);
        if (retried > 0) {
            draft.plain("effect.restore.retried", retried);
        }
        var named = messages.marked(Mark.NAMES_USER);
        if (named > 0) {
            draft.plain("effect.restore.users", named);
        }
    }

    static Receipt receipt(
            Preview preview, ActionPorts ports, RestorePlan plan, Restored restored, long repeated, Instant start) {
        var archive = plan.archive();
        var total = archive.messages().count();
        var facts = new ArrayList<Text>();
        var target = archive.origin().target();
        facts.add(
                total == 0
                        ? Text.of(
                                restored.ending() == Restored.Ending.LOST
                                        ? "receipt.restore.topology.lost"
                                        : "receipt.restore.topology",
                                target)
                        : Text.of(
                                "receipt.restore",
                                restored.back(),
                                total,
                                archive.origin().target()));
        facts.addAll(ending(restored, total - restored.back()));
        if (!plan.nowhere().isEmpty()) {
            facts.add(Text.of("receipt.restore.nowhere", plan.nowhere().size()));
        }
        if (repeated > 0) {
            facts.add(Text.of("receipt.restore.repeated", repeated));
        }
        var end = ports.clock().instant();
        return new Receipt(
                preview.action(),
                preview.target(),
                restored.ending() == Restored.Ending.COMPLETE ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                facts,
                new Progress.Step(restored.back(), total, 0, total - restored.back(), repeated),
                end,
                Duration.between(start, end));
    }

    private static List<Text> ending(Restored restored, long open) {
        return switch (restored.ending()) {
            case COMPLETE -> List.of();
            case STOPPED -> List.of(Text.of("receipt.restore.stopped", open));
            case REFUSED -> List.of(Text.of("receipt.restore.refused", open, restored.reason()));
            case LOST -> List.of(Text.of("receipt.restore.lost", open, restored.reason()));
            case NOT_KEPT -> List.of(Text.of("receipt.restore.not-kept", open, restored.reason()));
        };
    }
}
