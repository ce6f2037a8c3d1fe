package io.gatehouse.ui.simulator;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;

/// What the screen says of a run as a whole.
record RunWords(Figures figures) {

    /// The word beside the severity's shape.
    String word(String state) {
        return text("word." + state);
    }

    String text(String key, Object... arguments) {
        return figures.texts().get("simulator." + key, arguments);
    }

    /// How far it is, from which seed, and how old the numbers are.
    String running(RunFacts facts, Phase phase, RunPicture picture, Instant now) {
        var age = Duration.between(picture.takenAt(), now);
        return String.join(
                " · ", far(facts, phase, picture), origin(facts), figures.age(age.isNegative() ? Duration.ZERO : age));
    }

    private String far(RunFacts facts, Phase phase, RunPicture picture) {
        var places = picture.traffic().ledger().places();
        if (phase == Phase.DRAINING) {
            var inside = places.waiting() + places.admitted() + places.inFlight() + places.ready() + places.unacked();
            return text("far.draining", figures.count(inside));
        }
        var elapsed = figures.duration(picture.traffic().elapsed());
        return facts.lasting()
                .map(lasting -> {
                    var left = lasting.minus(picture.scheduled());
                    return text("far.left", elapsed, figures.duration(left.isNegative() ? Duration.ZERO : left));
                })
                .orElse(text("far.endless", elapsed));
    }

    /// The seed, and how much was varied.
    String origin(RunFacts facts) {
        var seed = text("seedOf", String.valueOf(facts.seed()));
        return facts.varied() == 0 ? seed : seed + " · " + text("changed", facts.varied());
    }

    String silent(Broker broker, SourceState.Unreachable down, Instant now) {
        return text(
                "silent", broker.displayName(), figures.duration(Duration.between(down.since(), now)), down.reason());
    }

    RunViewModel.Headline ended(FinishedRun run, String title) {
        var word = word(run.passed() ? "passed" : "failedVerdict");
        var took = text(
                "ended", figures.duration(run.took()), figures.time(run.facts().started()));
        var inside = run.inside() == 0 ? "" : " " + text("ended.inside", figures.count(run.inside()));
        return new RunViewModel.Headline(
                run.passed() ? Severity.NORMAL : Severity.CRITICAL,
                word,
                title,
                took + " · " + origin(run.facts()) + inside);
    }
}
