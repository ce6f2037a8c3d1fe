package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.event.EventFields;
import io.gatehouse.simulator.event.EventKinds;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.event.TimedEvent;
import io.gatehouse.simulator.load.TimeText;
import java.util.ArrayList;
import java.util.List;

/// The events of a scenario, which is as the schema says.
final class EventList {

    private EventList() {}

    static EventPlan plan(JsonNode events, Recordings recordings) {
        List<TimedEvent> all = new ArrayList<>();
        for (var one : events) {
            var at = TimeText.parse(one.path("at").asText());
            for (var kind : EventKinds.ALL) {
                if (one.has(kind.name())) {
                    var fields = new EventFields(one.path(kind.name()), rate -> Arrivals.rate(rate, recordings));
                    all.add(new TimedEvent(at, kind.reader().apply(fields)));
                }
            }
        }
        return new EventPlan(all);
    }
}
