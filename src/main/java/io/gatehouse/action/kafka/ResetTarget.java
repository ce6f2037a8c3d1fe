package io.gatehouse.action.kafka;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Where offsets are set to, and how Kafka's own tool says it.
sealed interface ResetTarget {

    List<String> CHOICES = List.of("earliest", "latest", "time", "offset", "shift");

    /// How the vendor's tool says it.
    String option();

    record Earliest() implements ResetTarget {
        @Override
        public String option() {
            return "--to-earliest";
        }
    }

    record Latest() implements ResetTarget {
        @Override
        public String option() {
            return "--to-latest";
        }
    }

    record Time(Instant instant) implements ResetTarget {
        @Override
        public String option() {
            return "--to-datetime " + instant;
        }
    }

    record Offset(long offset) implements ResetTarget {
        @Override
        public String option() {
            return "--to-offset " + offset;
        }
    }

    /// On or back by so many events.
    record Shift(long events) implements ResetTarget {
        @Override
        public String option() {
            return "--shift-by " + events;
        }
    }

    /// What was chosen.
    ///
    /// @throws InvalidInput when the choice and what stands beside it do not go together
    static ResetTarget of(Inputs inputs, ActionPorts ports) {
        var choice = inputs.text("reset-to").orElse(CHOICES.getFirst());
        var at = inputs.text("at").map(String::strip).orElse("");
        return switch (choice) {
            case "earliest" -> new Earliest();
            case "latest" -> new Latest();
            case "time" -> new Time(Position.time("at", at, ports.clock()));
            case "offset" -> new Offset(number(at, "\\d{1,18}"));
            case "shift" -> new Shift(number(at, "[+-]?\\d{1,18}"));
            default ->
                throw new InvalidInput("reset-to", Text.of("invalid.choice", choice, String.join(", ", CHOICES)));
        };
    }

    private static long number(String text, String form) {
        if (!text.matches(form)) {
            throw new InvalidInput("at", Text.of("invalid.kafka-offset", text));
        }
        return Long.parseLong(text);
    }

    /// The offset for each partition whose ends are known, before it is clamped to them; none where there is nothing
    /// to shift.
    default Map<KafkaPartition, Long> wanted(
            ActionPorts ports, Map<KafkaPartition, PartitionOffsets> ranges, OffsetList before) {
        if (this instanceof Time(var instant)) {
            return ports.brokers().kafka().get().topics().offsetsAt(ranges.keySet(), instant);
        }
        var wanted = new HashMap<KafkaPartition, Long>();
        ranges.forEach((partition, range) -> {
            var offset = wanted(range, before.of(partition));
            if (offset.isPresent()) {
                wanted.put(partition, offset.getAsLong());
            }
        });
        return wanted;
    }

    private OptionalLong wanted(PartitionOffsets range, OptionalLong committed) {
        return switch (this) {
            case Earliest _ -> OptionalLong.of(range.first());
            case Latest _ -> OptionalLong.of(range.end());
            case Offset(var offset) -> OptionalLong.of(offset);
            case Shift(var events) ->
                committed.isPresent() ? OptionalLong.of(committed.getAsLong() + events) : OptionalLong.empty();
            case Time _ -> OptionalLong.empty();
        };
    }
}
