package io.gatehouse.app.cli;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A debrief for people at a terminal.
final class DebriefText {

    private DebriefText() {}

    /// Who and how many points, then a line for each drill.
    static List<String> lines(Debrief debrief) {
        var head = String.format(
                Locale.ROOT, "%s  %s  %d of 100 points", debrief.begun(), debrief.trainee(), debrief.points());
        return Stream.concat(Stream.of(head), debrief.drills().stream().map(DebriefText::line))
                .toList();
    }

    private static String line(DrillResult result) {
        var score = result.score();
        return String.format(
                Locale.ROOT,
                "  %-22s %3d  detected %s, diagnosed %s, recovered %s, lost %d, actions %d, hints %d, wrong %d",
                result.drill(),
                score.points(),
                seconds(score.detectSeconds()),
                seconds(score.diagnoseSeconds()),
                seconds(score.recoverSeconds()),
                score.ticketsLost(),
                score.actions(),
                score.hints(),
                score.wrongGuesses());
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "never" : String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
