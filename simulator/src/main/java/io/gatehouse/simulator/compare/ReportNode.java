package io.gatehouse.simulator.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A place in a report that may come from anywhere: every value is checked when it is taken.
///
/// @param source the file, for errors
/// @param way to the place, empty for the whole
record ReportNode(String source, String way, JsonNode node) {

    private static final int LONGEST_TEXT = 1_000;

    /// What is done with one of many.
    interface Reader<T> {
        T read(ReportNode one) throws InvalidReport;
    }

    /// The field, which has to be there.
    ReportNode field(String name) throws InvalidReport {
        return optional(name).orElseThrow(() -> new InvalidReport(source + ": " + way(name) + " is missing"));
    }

    Optional<ReportNode> optional(String name) {
        var inside = node.path(name);
        return inside.isMissingNode() || inside.isNull()
                ? Optional.empty()
                : Optional.of(new ReportNode(source, way(name), inside));
    }

    private String way(String name) {
        return way.isEmpty() ? name : way + "." + name;
    }

    /// A number from 0 up.
    double number() throws InvalidReport {
        if (!node.isNumber() || !Double.isFinite(node.asDouble()) || node.asDouble() < 0) {
            throw wrong("a number from 0 up");
        }
        return node.asDouble();
    }

    /// A text, without what a terminal or a page would take for an instruction.
    String text() throws InvalidReport {
        if (!node.isTextual() || node.asText().length() > LONGEST_TEXT) {
            throw wrong("a text of at most " + LONGEST_TEXT + " characters");
        }
        return node.asText().replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]", "�");
    }

    /// A list that is not longer than that.
    <T> List<T> list(int longest, Reader<T> reader) throws InvalidReport {
        if (!node.isArray() || node.size() > longest) {
            throw wrong("a list of at most " + longest);
        }
        List<T> all = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            all.add(reader.read(new ReportNode(source, way + "[" + i + "]", node.get(i))));
        }
        return all;
    }

    /// Fields of whatever names, in their order.
    <T> Map<String, T> fields(int most, Reader<T> reader) throws InvalidReport {
        if (!node.isObject() || node.size() > most) {
            throw wrong("an object of at most " + most + " fields");
        }
        Map<String, T> all = new LinkedHashMap<>();
        for (var field : node.properties()) {
            var name = new ReportNode(source, way, TextNode.valueOf(field.getKey()));
            all.put(name.text(), reader.read(new ReportNode(source, way(name.text()), field.getValue())));
        }
        return all;
    }

    private InvalidReport wrong(String wanted) {
        return new InvalidReport(source + ": " + (way.isEmpty() ? "the whole" : way) + " has to be " + wanted);
    }
}
