package io.gatehouse.ui.policies;

import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The columns of the table of policies.
final class PolicyColumns {

    private PolicyColumns() {}

    static List<Column<PolicyRow>> in(Texts texts) {
        return List.of(
                Column.words("policies.column.name", 170, row -> name(row, texts)),
                Column.words(
                        "policies.column.pattern",
                        140,
                        row -> Shown.name(row.policy().pattern())),
                Column.words("policies.column.applies", 110, row -> applies(row, texts)),
                Column.counts(
                        "policies.column.priority", 70, row -> row.policy().priority()),
                Column.counts("policies.column.queues", 70, row -> row.queues().size()),
                Column.words("policies.column.definition", 240, PolicyColumns::definition));
    }

    static String name(PolicyRow row, Texts texts) {
        var name = Shown.name(row.policy().name());
        return row.policy().operator() ? texts.get("policies.operator", name) : name;
    }

    /// What it applies to, in words where this version knows the kind.
    static String applies(PolicyRow row, Texts texts) {
        var kind = row.policy().appliesTo();
        return texts.find("policies.applies." + kind).orElse(kind);
    }

    private static String definition(PolicyRow row) {
        return new TreeMap<>(row.policy().definition())
                .entrySet().stream()
                        .map(setting ->
                                Shown.name(setting.getKey()) + " = " + Shown.name(String.valueOf(setting.getValue())))
                        .collect(Collectors.joining(", "));
    }
}
