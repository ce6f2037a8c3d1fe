package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.AdmissionKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What looking for orphans and publishing them again have in common.
final class OrphanForm {

    static final List<String> COLUMNS = List.of("user", "known-from");
    private static final String EVENT = "event";
    private static final String USERS = "users";
    private static final String HOURS = "hours";
    private static final String SETTLE = "settle-seconds";
    private static final int HOURS_USUALLY = 24;
    private static final int SETTLE_USUALLY = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private static final int SHOWN = 500;

    private OrphanForm() {}

    static List<Field> fields(ActionPorts ports) {
        return List.of(
                Field.target("line", ports.profile().names().redis().waitingRoom()),
                Field.text(EVENT, ""),
                Field.text(USERS, ""),
                Field.integer(HOURS, String.valueOf(HOURS_USUALLY)).in("more"),
                Field.integer(SETTLE, String.valueOf(SETTLE_USUALLY)).in("more"));
    }

    /// Why the sources cannot be compared: a broker is not named, a queue is missing or too long.
    static Optional<Text> obstacle(ActionPorts ports) {
        var at = ports.profile().endpoints();
        if (at.rabbitMq().isEmpty() || at.kafka().isEmpty()) {
            return Optional.of(Text.of("refused.no-broker", ports.profile().name()));
        }
        for (var name : List.of(ports.names().queue(), ports.names().deadLetterQueue())) {
            var queue = ports.brokers().rabbit().get().findQueue(name);
            if (queue.isEmpty()) {
                return Optional.of(Text.of("refused.no-queue", name.value()));
            }
            if (queue.get().readyMessages() > OrphanSearch.MOST_REQUESTS) {
                return Optional.of(Text.of(
                        "refused.orphans-long", name.value(), queue.get().readyMessages(), OrphanSearch.MOST_REQUESTS));
            }
        }
        return Optional.empty();
    }

    static OrphanSearch.Question question(Inputs inputs, AdmissionKeys keys, Instant now) {
        var named = BETWEEN.splitAsStream(inputs.text(USERS).orElse(""))
                .filter(user -> !user.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new OrphanSearch.Question(
                keys,
                named,
                inputs.text(EVENT).orElse(""),
                now.minus(Duration.ofHours(inputs.integer(HOURS).orElse(HOURS_USUALLY))),
                Duration.ofSeconds(inputs.integer(SETTLE).orElse(SETTLE_USUALLY)));
    }

    static Table table(Map<String, String> orphans) {
        var rows = orphans.entrySet().stream()
                .limit(SHOWN)
                .map(orphan -> List.of(orphan.getKey(), orphan.getValue()))
                .toList();
        return new Table(COLUMNS, rows, orphans.size() - rows.size());
    }

    /// Where the others are.
    static List<Text> elsewhere(Map<String, Long> places) {
        return places.entrySet().stream()
                .map(place -> switch (place.getKey()) {
                    case "waiting" -> Text.of("note.orphans.waiting", place.getValue());
                    case "processing" -> Text.of("note.orphans.processing", place.getValue());
                    case "queued" -> Text.of("note.orphans.queued", place.getValue());
                    case "dead-lettered" -> Text.of("note.orphans.dead-lettered", place.getValue());
                    case "ticketed" -> Text.of("note.orphans.ticketed", place.getValue());
                    case "rejected" -> Text.of("note.orphans.rejected", place.getValue());
                    default -> Text.of("note.orphans.republished", place.getValue());
                })
                .toList();
    }
}
