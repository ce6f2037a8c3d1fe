package io.gatehouse.ui.kafka;

import io.gatehouse.ui.text.Figures;
import java.util.List;

/// The few numbers of the selected group, as label and value in reading order.
record GroupNumbers(String label, String value) {

    static List<GroupNumbers> of(GroupDetails details, Figures figures) {
        var group = details.group();
        var row = details.row();
        var texts = figures.texts();
        return List.of(
                new GroupNumbers(texts.get("kafka.column.state"), row.state()),
                new GroupNumbers(texts.get("kafka.column.type"), orUnknown(group.protocol(), row.type(), figures)),
                new GroupNumbers(
                        texts.get("kafka.coordinator"), orUnknown(group.status().coordinator(), "", figures)),
                new GroupNumbers(texts.get("kafka.column.members"), LagWords.members(row, figures)),
                new GroupNumbers(texts.get(KafkaColumns.LAG), LagWords.events(row, figures)),
                new GroupNumbers(texts.get("kafka.column.lagTime"), LagWords.time(row, figures)));
    }

    private static String orUnknown(String words, String before, Figures figures) {
        if (words.isEmpty()) {
            return before.isEmpty() ? LagWords.unknown(figures) : before;
        }
        return before.isEmpty() ? words : before + " · " + words;
    }
}
