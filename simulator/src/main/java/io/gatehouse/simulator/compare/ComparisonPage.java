package io.gatehouse.simulator.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.simulator.verdict.PageWithData;
import java.util.LinkedHashMap;
import java.util.Map;

/// Runs side by side as one page that needs nothing beside it, their charts laid over each other.
public record ComparisonPage(Comparison comparison) {

    private static final String PAGE = "/report/compare-report.html";

    /// The page.
    public String text() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("runs", comparison.runs());
        data.put("figures", comparison.figures());
        data.put("differences", comparison.differences());
        data.put("surroundings", comparison.surroundings());
        try {
            return new PageWithData(PAGE, new ObjectMapper().writeValueAsString(data)).text();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain fields can always be written", e);
        }
    }
}
