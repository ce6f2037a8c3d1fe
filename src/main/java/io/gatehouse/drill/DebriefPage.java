package io.gatehouse.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.scenario.Words;
import io.gatehouse.simulator.verdict.PageWithData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Debriefs side by side as one page that needs nothing beside it, in English and Korean.
final class DebriefPage {

    private static final String PAGE = "/report/drill-report.html";

    private DebriefPage() {}

    static String of(List<Debrief> debriefs) {
        Map<String, Words> titles = new LinkedHashMap<>();
        new ShippedScenarios()
                .all().stream()
                        .filter(one -> one.drill().isPresent())
                        .forEach(one -> titles.put(one.name(), one.title()));
        try {
            var data = DebriefJson.JSON.writeValueAsString(Map.of("debriefs", debriefs, "titles", titles));
            return new PageWithData(PAGE, data).text();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain fields can always be written", e);
        }
    }
}
