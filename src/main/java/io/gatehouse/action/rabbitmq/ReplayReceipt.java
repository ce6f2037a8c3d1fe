package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.replay.Held;
import io.gatehouse.replay.HeldMessage;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.replay.ReplayResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what a replay or a move did: how many went on, how many stay and why, and which ones.
final class ReplayReceipt {

    static final List<String> COLUMNS = List.of("message-id", "held-because", "exchange", "routing-key");

    private ReplayReceipt() {}

    static Receipt of(Preview preview, ReplayPlan plan, ReplayResult result, Instant at, Duration took) {
        var counts = result.counts();
        var facts = new ArrayList<Text>();
        facts.add(first(preview, plan, result));
        for (var reason : Held.values()) {
            var count = result.held().getOrDefault(reason, 0L);
            if (count > 0) {
                facts.add(Text.of(key(reason), count, result.heldWords().getOrDefault(reason, "")));
            }
        }
        facts.addAll(ending(plan, result));
        if (result.reconnects() > 0) {
            facts.add(Text.of("receipt.replay.reconnects", result.reconnects()));
        }
        if (counts.possiblyRepeated() > 0) {
            facts.add(Text.of("receipt.replay.repeated", counts.possiblyRepeated()));
        }
        if (!plan.rules().faithful()) {
            facts.add(Text.of("receipt.replay.id", plan.id()));
        }
        var meant = counts.total() - result.held().getOrDefault(Held.FILTERED, 0L);
        var receipt = new Receipt(
                preview.action(),
                preview.target(),
                counts.replayed() >= meant ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                facts,
                WatchedReplay.step(counts),
                at,
                took);
        return result.heldBack().messages().isEmpty() ? receipt : receipt.with(table(result));
    }

    private static Text first(Preview preview, ReplayPlan plan, ReplayResult result) {
        var counts = result.counts();
        return plan.rules().faithful()
                ? Text.of(
                        "receipt.move",
                        counts.replayed(),
                        counts.total(),
                        preview.target(),
                        plan.chosen().orElseThrow().routingKey())
                : Text.of("receipt.replay", counts.replayed(), counts.total(), preview.target());
    }

    private static Table table(ReplayResult result) {
        var messages = result.heldBack().messages();
        var listable = result.counts().held() - result.held().getOrDefault(Held.FILTERED, 0L);
        return new Table(
                COLUMNS, messages.stream().map(ReplayReceipt::row).toList(), Math.max(0, listable - messages.size()));
    }

    private static List<String> row(HeldMessage message) {
        return List.of(message.messageId(), word(message.reason()), message.exchange(), message.routingKey());
    }

    private static String word(Held reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String key(Held reason) {
        return "receipt.replay.held." + word(reason);
    }

    private static List<Text> ending(ReplayPlan plan, ReplayResult result) {
        var counts = result.counts();
        var open = counts.total() - counts.replayed() - counts.held();
        var reason = result.reason().orElse("");
        return switch (result.ending()) {
            case COMPLETE -> List.of();
            case EXHAUSTED -> List.of(Text.of("receipt.replay.exhausted", open));
            case STOPPED -> List.of(Text.of("receipt.replay.stopped", open));
            case GROWING -> List.of(Text.of("receipt.replay.growing", open, reason));
            case NEAR_LIMIT ->
                List.of(Text.of(
                        plan.limit().declared() ? "receipt.replay.near-fixed-limit" : "receipt.replay.near-limit",
                        open,
                        Long.parseLong(reason),
                        plan.limit().returns().orElse(0)));
            case REFUSED -> List.of(Text.of("receipt.replay.refused", open, reason));
            case LOST -> List.of(Text.of("receipt.replay.lost", open, reason));
        };
    }
}
