package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.domain.drill.DrillScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebriefFolderTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T02:14:00Z");

    @TempDir
    private Path folder = Path.of("");

    private static Debrief debrief(String trainee, Instant begun) {
        var score = new DrillScore(4.2, null, 17.0, false, 0, 1, 1, 0, 0, 60);
        var moments =
                List.of(new DrillMoment(0, Kind.FAULT_BEGAN, ""), new DrillMoment(1.9, Kind.ALARM_RAISED, "consumers"));
        return Debrief.of(
                trainee, begun, 7, List.of(new DrillResult("consumers-down", begun.plusSeconds(30), score, moments)));
    }

    private DebriefFolder store() {
        return new DebriefFolder(folder.resolve("debriefs"));
    }

    @Test
    void whatIsKeptIsReadAgainTheLatestFirst() throws IOException {
        assertThat(store().all()).isEmpty();
        var first = debrief("김민지", BEGUN);
        var second = debrief("../Alex, \"A\"", BEGUN.plusSeconds(600));
        store().keep(first);
        store().keep(second);
        store().keep(second);

        assertThat(store().all()).containsExactly(second, first);
        try (var files = Files.list(folder.resolve("debriefs"))) {
            assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".json"));
        }
    }

    @Test
    void damagedFileDoesNotKeepTheOthers() throws IOException {
        store().keep(debrief("Kim", BEGUN));
        Files.writeString(folder.resolve("debriefs").resolve("cut.json"), "{ \"trainee\": \"Ki");
        Files.writeString(folder.resolve("debriefs").resolve("half.json"), "{ \"trainee\": \"Kim\" }");

        assertThat(store().all()).containsExactly(debrief("Kim", BEGUN));
    }

    @Test
    void exportIsTheDocumentThatTheNameEndsWith() throws IOException {
        var all = List.of(debrief("=Alex, \"A\"</script>", BEGUN), debrief("김민지", BEGUN));
        store().export(all, folder.resolve("all.csv"));
        store().export(all, folder.resolve("all.json"));
        store().export(all, folder.resolve("all.html"));

        assertThat(folder.resolve("all.csv"))
                .content()
                .startsWith("trainee,begun,seed,drill,points,detectSeconds")
                .contains("\"'=Alex, \"\"A\"\"</script>\",2026-11-21T02:14:00Z,7,consumers-down,60,4.2,,17.0,0,1,1,0,0")
                .contains("김민지");
        assertThat(folder.resolve("all.json")).content().contains("\"FAULT_BEGAN\"", "\"points\" : 60");
        assertThat(folder.resolve("all.html"))
                .content()
                .contains("김민지", "All consumers down", "컨슈머 전체 중단")
                .doesNotContain("\"A\\\"</script>");
        assertThatThrownBy(() -> store().export(all, folder.resolve("all.xlsx")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".json, .csv or .html");
    }
}
