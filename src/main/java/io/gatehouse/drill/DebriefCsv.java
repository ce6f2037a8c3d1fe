package io.gatehouse.drill;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Debriefs as a table (RFC 4180): one line for each drill of each trainee.
final class DebriefCsv {

    private static final List<String> COLUMNS = List.of(
            "trainee",
            "begun",
            "seed",
            "drill",
            "points",
            "detectSeconds",
            "diagnoseSeconds",
            "recoverSeconds",
            "ticketsLost",
            "actions",
            "hints",
            "wrongGuesses",
            "falseAlarms");
    /// A spreadsheet takes what begins so for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private DebriefCsv() {}

    static String of(List<Debrief> debriefs) {
        return Stream.concat(
                        Stream.of(COLUMNS),
                        debriefs.stream().flatMap(one -> one.drills().stream().map(drill -> cells(one, drill))))
                .map(row -> row.stream().map(DebriefCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> cells(Debrief debrief, DrillResult drill) {
        var score = drill.score();
        return List.of(
                text(debrief.trainee()),
                debrief.begun().toString(),
                String.valueOf(debrief.seed()),
                text(drill.drill()),
                String.valueOf(score.points()),
                seconds(score.detectSeconds()),
                seconds(score.diagnoseSeconds()),
                seconds(score.recoverSeconds()),
                String.valueOf(score.ticketsLost()),
                String.valueOf(score.actions()),
                String.valueOf(score.hints()),
                String.valueOf(score.wrongGuesses()),
                String.valueOf(score.falseAlarms()));
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "" : seconds.toString();
    }

    private static String text(String typed) {
        return !typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }

    private static String cell(String text) {
        return text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                ? text
                : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
