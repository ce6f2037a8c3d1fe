package io.gatehouse.simulator.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A page of the program's that draws what is put into it, and needs nothing beside it.
///
/// @param resource the page, which has one place for data
/// @param json the data
public record PageWithData(String resource, String json) {

    private static final String PLACE = "id=\"run\">{}<";

    /// The page with the data in it.
    public String text() {
        // No tag of the page can be closed from within the data.
        return page().replace(PLACE, "id=\"run\">" + json.replace("<", "\\u003c") + "<");
    }

    private String page() {
        try (InputStream in = Objects.requireNonNull(PageWithData.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
