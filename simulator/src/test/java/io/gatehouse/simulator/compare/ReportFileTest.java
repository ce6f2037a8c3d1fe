package io.gatehouse.simulator.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report comes from anywhere and is believed nothing.
class ReportFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path changed(Consumer<ObjectNode> change) throws IOException {
        var settings = SimulationSettings.of(Load.of(100).upTo(1_000));
        var file = TestReports.write(folder.resolve("run"), settings, 1_000, 200, 0)
                .resolve("report.json");
        var tree = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(tree);
        JSON.writeValue(file.toFile(), tree);
        return file;
    }

    @Test
    void aFolderAndItsFileAreTheSameReport() throws Exception {
        var file = changed(_ -> {});
        assertThat(ReportFile.read(file)).isEqualTo(ReportFile.read(folder.resolve("run")));
        assertThat(ReportFile.read(file).label()).isEqualTo("run");
    }

    @Test
    void olderReportsHaveNoSettings() throws Exception {
        var run = ReportFile.read(changed(report -> {
            report.remove("setup");
            report.remove("curves");
            report.remove("events");
        }));
        assertThat(run.experiment()).containsOnlyKeys("scenario", "seed", "parts");
        assertThat(run.figures()).isNotEmpty();
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamedWithItsPlace() throws Exception {
        assertInvalid(report -> report.remove("ledger"), "report.json: ledger is missing");
        assertInvalid(
                report -> ((ObjectNode) report.path("ledger")).put("lost", "none"),
                "ledger.lost has to be a number from 0 up");
        assertInvalid(report -> ((ObjectNode) report.path("ledger")).put("lost", -1), "ledger.lost has to be");
        assertInvalid(report -> report.put("timeLine", 5), "timeLine has to be a list");
        assertInvalid(
                report -> ((ObjectNode) report.path("timeLine").get(0)).put("second", "now"),
                "timeLine[0].second has to be a number");
        assertInvalid(report -> report.put("scenario", "x".repeat(2_000)), "scenario has to be a text of at most");
    }

    private void assertInvalid(Consumer<ObjectNode> change, String words) throws IOException {
        var file = changed(change);
        assertThatThrownBy(() -> ReportFile.read(file))
                .isInstanceOf(InvalidReport.class)
                .hasMessageContaining(words);
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine() throws Exception {
        var file = Files.writeString(folder.resolve("report.json"), "{\n  \"scenario\": \u001b[31m");
        assertThatThrownBy(() -> ReportFile.read(file))
                .isInstanceOf(InvalidReport.class)
                .hasMessageContaining("report.json:2:")
                .hasMessageNotContaining("\u001b");
        Files.writeString(file, "[".repeat(100_000));
        assertThatThrownBy(() -> ReportFile.read(file)).isInstanceOf(InvalidReport.class);
        Files.writeString(file, "");
        assertThatThrownBy(() -> ReportFile.read(file)).isInstanceOf(InvalidReport.class);
        assertThatThrownBy(() -> ReportFile.read(folder.resolve("none")))
                .isInstanceOf(InvalidReport.class)
                .hasMessageContaining("there is no report");
    }

    @Test
    void aTextThatATerminalWouldObeyIsNotTakenAsItIs() throws Exception {
        var run = ReportFile.read(changed(report -> report.put("scenario", "a\u001b]0;owned\u0007b\u202ec")));
        assertThat(run.scenario()).isEqualTo("a�]0;owned�b�c");
    }
}
