package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A run as one page that needs nothing beside it: the report as JSON inside a page that draws it.
///
/// @param report of a finished run
record HtmlReport(RunReport report) {

    private static final String PAGE = "/report/run-report.html";
    private static final String PLACE = "id=\"run\">{}<";

    String text() {
        // No tag of the page can be closed from within the data.
        return page().replace(PLACE, "id=\"run\">" + json().replace("<", "\\u003c") + "<");
    }

    private String json() {
        try {
            return new ObjectMapper().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain fields can always be written", e);
        }
    }

    private static String page() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(PAGE), PAGE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
