package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.gatehouse.simulator.meter.LatencyRecord;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a finished run: `report.json` for programs, `junit.xml` for pipelines, `report.html` for people, and a
/// percentile distribution per stage (`latency/*.hgrm`) for HdrHistogram's own plotters.
///
/// @param folder made when it is not there; files of an earlier run in it are replaced
public record ReportFolder(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double MICROS_PER_MILLI = 1_000;

    /// Writes all of them.
    ///
    /// @param times of the same run
    /// @throws IOException when one cannot be written; those before it are there
    public void write(RunReport report, StageTimes times) throws IOException {
        Files.createDirectories(folder.resolve("latency"));
        JSON.writeValue(folder.resolve("report.json").toFile(), report);
        Files.writeString(folder.resolve("junit.xml"), new JunitXml(report).text());
        Files.writeString(folder.resolve("report.html"), new HtmlReport(report).text());
        for (var stage : Stage.values()) {
            var name = stage.word();
            distribution(name + "-service.hgrm", times.service(stage));
            distribution(name + "-response.hgrm", times.response(stage));
        }
    }

    private void distribution(String file, LatencyRecord times) throws IOException {
        try (var out = new PrintStream(
                Files.newOutputStream(folder.resolve("latency").resolve(file)), false, StandardCharsets.UTF_8)) {
            times.copy().outputPercentileDistribution(out, MICROS_PER_MILLI);
        }
    }
}
