package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The drill of a scenario, which is as the schema says.
final class DrillReader {

    private DrillReader() {}

    static DrillPlan plan(JsonNode drill) {
        List<DrillPlan.ExpectedAlarm> alarms = new ArrayList<>();
        for (var one : drill.path("alarms")) {
            alarms.add(new DrillPlan.ExpectedAlarm(
                    one.path("alarm").asText(),
                    time(one, "from"),
                    time(one, "within"),
                    Optional.of(one).filter(it -> it.has("clears")).map(it -> time(it, "clears"))));
        }
        List<DrillPlan.Remedy> remedies = new ArrayList<>();
        for (var one : drill.path("remedies")) {
            Map<String, String> with = new HashMap<>();
            one.path("with")
                    .properties()
                    .forEach(field -> with.put(field.getKey(), field.getValue().asText()));
            remedies.add(
                    new DrillPlan.Remedy(time(one, "at"), one.path("action").asText(), with));
        }
        remedies.sort(Comparator.comparing(DrillPlan.Remedy::at));
        return new DrillPlan(alarms, remedies, drill.path("cluster").asBoolean());
    }

    private static Duration time(JsonNode node, String field) {
        return TimeText.parse(node.path(field).asText());
    }
}
