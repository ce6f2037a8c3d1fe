package io.gatehouse.action.kafka;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Offsets of partitions as one line, `topic:0=12,topic:1=-`; a dash where nothing is committed.
///
/// @param offsets of the next event, by partition
record OffsetList(Map<KafkaPartition, OptionalLong> offsets) {

    static final OffsetList NOTHING = new OffsetList(Map.of());

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,249}):(\\d{1,9})=(\\d{1,18}|-)");

    OffsetList {
        offsets = Map.copyOf(offsets);
    }

    static OffsetList committed(Map<KafkaPartition, Long> positions) {
        return new OffsetList(positions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> OptionalLong.of(entry.getValue()))));
    }

    /// Reads what [#text()] wrote.
    ///
    /// @throws InvalidInput when a part of it is none
    static OffsetList parse(String field, String text) {
        var offsets = new TreeMap<KafkaPartition, OptionalLong>();
        if (text.isBlank()) {
            return new OffsetList(offsets);
        }
        for (var part : text.strip().split("\\s*,\\s*", -1)) {
            var entry = ENTRY.matcher(part);
            if (!entry.matches()) {
                throw new InvalidInput(field, Text.of("invalid.kafka-offsets", part));
            }
            var offset = entry.group(3);
            offsets.put(
                    new KafkaPartition(entry.group(1), Integer.parseInt(entry.group(2))),
                    offset.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(offset)));
        }
        return new OffsetList(offsets);
    }

    String text() {
        return new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(entry -> entry.getKey().topic() + ":"
                                + entry.getKey().partition() + "="
                                + (entry.getValue().isPresent()
                                        ? entry.getValue().getAsLong()
                                        : "-"))
                        .collect(Collectors.joining(","));
    }

    /// The same partitions with nothing committed.
    OffsetList forgotten() {
        return new OffsetList(
                offsets.keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> OptionalLong.empty())));
    }

    /// What stands there for a partition, nothing where it is not listed.
    OptionalLong of(KafkaPartition partition) {
        return offsets.getOrDefault(partition, OptionalLong.empty());
    }
}
