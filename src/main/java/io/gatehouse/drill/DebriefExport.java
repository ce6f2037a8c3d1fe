package io.gatehouse.drill;

import io.gatehouse.domain.drill.Debrief;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Debriefs for others to read.
public final class DebriefExport {

    private DebriefExport() {}

    /// The document that a file of that name holds: JSON, CSV or a page.
    ///
    /// @throws IOException naming the endings when the name has another
    public static String of(List<Debrief> debriefs, String fileName) throws IOException {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> DebriefJson.of(debriefs);
            case "csv" -> DebriefCsv.of(debriefs);
            case "html", "htm" -> DebriefPage.of(debriefs);
            default -> throw new IOException(fileName + ": the name has to end with .json, .csv or .html");
        };
    }
}
