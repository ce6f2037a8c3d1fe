package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A run as one page that needs nothing beside it: the report as JSON inside a page that draws it.
///
/// @param report of a finished run
record HtmlReport(RunReport report) {

    private static final String PAGE = "/report/run-report.html";

    String text() {
        try {
            return new PageWithData(PAGE, new ObjectMapper().writeValueAsString(report)).text();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain fields can always be written", e);
        }
    }
}
