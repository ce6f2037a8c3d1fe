package io.gatehouse.checklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.QueueName;
import java.util.Map;
import java.util.TreeMap;

/// The inputs of the action that sets a policy, for one queue.
final class QueuePolicy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueuePolicy() {}

    static Map<String, String> of(QueueName queue, String purpose, Map<String, Object> settings) {
        var pattern = queue.value().replaceAll("[^A-Za-z0-9_-]", "\\\\$0");
        return Map.of(
                "policy",
                queue.value() + "-" + purpose,
                "name-pattern",
                "^" + pattern + "$",
                "apply-to",
                "queues",
                "definition",
                JSON.valueToTree(new TreeMap<>(settings)).toString());
    }
}
