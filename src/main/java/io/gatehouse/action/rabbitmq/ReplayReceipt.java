package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.replay.Held;
import io.gatehouse.replay.ReplayResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what a replay did: how many went on, how many stay and why.
final class ReplayReceipt {

    private ReplayReceipt() {}

    static Receipt of(Preview preview, ReplayResult result, Instant at, Duration took) {
        var counts = result.counts();
        var facts = new ArrayList<Text>();
        facts.add(Text.of("receipt.replay", counts.replayed(), counts.total(), preview.target()));
        for (var reason : Held.values()) {
            var count = result.held().getOrDefault(reason, 0L);
            if (count > 0) {
                facts.add(Text.of(key(reason), count, result.heldWords().getOrDefault(reason, "")));
            }
        }
        facts.addAll(ending(result));
        if (result.reconnects() > 0) {
            facts.add(Text.of("receipt.replay.reconnects", result.reconnects()));
        }
        if (counts.possiblyRepeated() > 0) {
            facts.add(Text.of("receipt.replay.repeated", counts.possiblyRepeated()));
        }
        var all = counts.replayed() >= counts.total();
        return new Receipt(
                preview.action(),
                preview.target(),
                all ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                facts,
                WatchedReplay.step(counts),
                at,
                took);
    }

    static String key(Held reason) {
        return "receipt.replay.held." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Text> ending(ReplayResult result) {
        var counts = result.counts();
        var open = counts.total() - counts.replayed() - counts.held();
        var reason = result.reason().orElse("");
        return switch (result.ending()) {
            case COMPLETE -> List.of();
            case EXHAUSTED -> List.of(Text.of("receipt.replay.exhausted", open));
            case STOPPED -> List.of(Text.of("receipt.replay.stopped", open));
            case REFUSED -> List.of(Text.of("receipt.replay.refused", open, reason));
            case LOST -> List.of(Text.of("receipt.replay.lost", open, reason));
        };
    }
}
