package io.gatehouse.adapter.kafka;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
import org.apache.kafka.tools.consumer.group.ShareGroupCommand;

/// What `kafka-consumer-groups` and `kafka-share-groups` print, read by their headings.
final class VendorGroups {

    private VendorGroups() {}

    /// The rows of `--describe` for one group; none when the tool says that there is nothing to describe.
    ///
    /// @param more further options, such as `--members`
    static List<Map<String, String>> describe(String bootstrap, String group, String... more) {
        var arguments = new ArrayList<>(List.of("--bootstrap-server", bootstrap, "--describe", "--group", group));
        arguments.addAll(List.of(more));
        return rows(printedBy(() -> ConsumerGroupCommand.main(arguments.toArray(String[]::new))));
    }

    /// The rows of `kafka-share-groups --describe` for one group.
    static List<Map<String, String>> describeShare(String bootstrap, String group, String... more) {
        var arguments = new ArrayList<>(List.of("--bootstrap-server", bootstrap, "--describe", "--group", group));
        arguments.addAll(List.of(more));
        return rows(printedBy(() -> ShareGroupCommand.main(arguments.toArray(String[]::new))));
    }

    /// Only while no other thread of the test prints.
    private static String printedBy(Runnable tool) {
        var screen = System.out;
        var caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            tool.run();
        } finally {
            System.setOut(screen);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(String printed) {
        var rows = new ArrayList<Map<String, String>>();
        List<String> headings = List.of();
        for (var line : printed.lines().filter(it -> !it.isBlank()).toList()) {
            // "(1)" after the coordinator's address is not a column of its own.
            var words = Arrays.asList(line.strip()
                    .replace("COORDINATOR (ID)", "COORDINATOR")
                    .replaceAll(" +\\(", "(")
                    .split(" +"));
            if (words.getFirst().equals("GROUP")) {
                headings = words;
            } else if (words.size() == headings.size()) {
                var row = new HashMap<String, String>();
                for (var i = 0; i < words.size(); i++) {
                    row.put(headings.get(i), words.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
