package io.gatehouse.drill;

import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.domain.drill.DrillScore;
import java.util.Optional;

/// What a trainee's times are worth. Detecting, diagnosing and, where it takes an operator's action, recovering are
/// worth 30 points each, all of them up to a time and evenly fewer up to another; losing nobody is worth 10. Each hint
/// and each false alarm costs 5, each wrong guess 10. The sum is told as a part of what could be had, 0 to 100.
final class Scoring {

    private static final int STEP = 30;
    private static final int TICKETS = 10;
    private static final int HINT = 5;
    private static final int FALSE_ALARM = 5;
    private static final int WRONG_GUESS = 10;

    private Scoring() {}

    /// Up to when a step is worth all of its points, and from when on none.
    enum Pace {
        DETECT(20, 120),
        DIAGNOSE(60, 300),
        RECOVER(90, 300);

        private final double fullSeconds;
        private final double noneSeconds;

        Pace(double fullSeconds, double noneSeconds) {
            this.fullSeconds = fullSeconds;
            this.noneSeconds = noneSeconds;
        }

        double points(Optional<Double> seconds) {
            return seconds.map(took -> STEP * Math.clamp((noneSeconds - took) / (noneSeconds - fullSeconds), 0, 1))
                    .orElse(0.0);
        }
    }

    /// The score of what happened.
    ///
    /// @param recoveryCounts whether it took an operator's action
    /// @param ticketsLost people beyond those whom the drill itself costs
    static DrillScore of(DrillClock clock, boolean recoveryCounts, long ticketsLost) {
        var detect = clock.seconds(Kind.DETECTED);
        var diagnose = clock.seconds(Kind.DIAGNOSED);
        var recover = clock.seconds(Kind.RECOVERED);
        int hints = clock.count(Kind.HINT);
        int wrongGuesses = clock.count(Kind.WRONG_GUESS);
        int falseAlarms = clock.count(Kind.FALSE_ALARM);
        double got = Pace.DETECT.points(detect)
                + Pace.DIAGNOSE.points(diagnose)
                + (recoveryCounts ? Pace.RECOVER.points(recover) : 0)
                + (ticketsLost == 0 ? TICKETS : 0)
                - HINT * hints
                - FALSE_ALARM * falseAlarms
                - WRONG_GUESS * wrongGuesses;
        int most = STEP * (recoveryCounts ? 3 : 2) + TICKETS;
        int points = (int) Math.round(100 * Math.max(0, got) / most);
        return new DrillScore(
                detect.orElse(null),
                diagnose.orElse(null),
                recover.orElse(null),
                recoveryCounts,
                ticketsLost,
                clock.count(Kind.ACTION),
                hints,
                wrongGuesses,
                falseAlarms,
                points);
    }
}
