package io.gatehouse.ui;

import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/// The states in which drills are looked at, one after the other.
enum DrillsLook {
    EMPTY,
    BLIND,
    STRIP,
    OVER,
    DEBRIEF,
    COMPARISON,
    PLAYING,
    ENDED,
    STUCK;

    void feed(FedDrills drills, Instant now) {
        switch (this) {
            case EMPTY, BLIND, COMPARISON -> {}
            case STRIP -> {
                drills.goesOn(List.of(new GoingOn(GoingOn.Kind.BLIND_DRILL, "", now.minusSeconds(74))));
                drills.show(new BlindView(
                        2,
                        3,
                        true,
                        now.minusSeconds(74),
                        Optional.of(now.minusSeconds(12)),
                        BlindView.Guess.WRONG,
                        1,
                        "consumers-down",
                        "",
                        Optional.empty()));
            }
            case OVER -> {
                drills.goesOn(List.of());
                FedDebriefs.ALL.forEach(drills::keep);
                drills.show(new BlindView(
                        3,
                        3,
                        false,
                        now.minusSeconds(74),
                        Optional.empty(),
                        BlindView.Guess.RIGHT,
                        0,
                        "consumers-down",
                        "",
                        Optional.of(FedDebriefs.ALL.getFirst())));
            }
            case DEBRIEF -> drills.putAway();
            case PLAYING -> {
                drills.goesOn(List.of(
                        new GoingOn(GoingOn.Kind.DRILL, "consumers-down", now.minusSeconds(34)),
                        new GoingOn(GoingOn.Kind.FAULT, "memory-alarm", now.minusSeconds(20))));
                drills.show(new DrillState.Playing(play(now)));
            }
            case ENDED -> {
                drills.goesOn(List.of());
                drills.show(new DrillState.Ended(
                        play(now),
                        false,
                        List.of(
                                new DrillState.AlarmOutcome("consumers", 10, 1.9, true),
                                new DrillState.AlarmOutcome("queue-depth", 15, null, false)),
                        List.of("p95Millis: 31200.0, not at most 30000.0")));
            }
            case STUCK -> {
                drills.goesOn(List.of(new GoingOn(GoingOn.Kind.FAULT, "memory-alarm", now.minusSeconds(20))));
                drills.ends(new EndOutcome(
                        "lab",
                        List.of(new EndOutcome.Failure(
                                "RabbitMQ", "RabbitMQ did not answer within 60 s. Its log: beam.smp died"))));
            }
        }
    }

    private static DrillPlay play(Instant now) {
        return new DrillPlay(
                "consumers-down",
                now.minusSeconds(34),
                Optional.of(now.minusSeconds(24)),
                Optional.empty(),
                List.of(new DrillPlay.AlarmChange(
                        "consumers", "ticket-issue-queue", now.minusSeconds(22), DrillPlay.Change.RAISED)),
                false,
                0);
    }

    void touch(Scene scene) {
        switch (this) {
            case EMPTY -> tab(scene, 2);
            case BLIND -> {
                tab(scene, 1);
                if (scene.lookup("#blind-trainee") instanceof TextField trainee) {
                    trainee.setText("Kim Minji");
                }
            }
            case STRIP, OVER -> {
                if (scene.lookup("#nav-overview") instanceof ButtonBase overview) {
                    overview.fire();
                }
            }
            case DEBRIEF -> tab(scene, 2);
            case COMPARISON -> {
                if (scene.lookup("#debrief-compare") instanceof ButtonBase compare) {
                    compare.fire();
                }
            }
            case PLAYING, ENDED -> tab(scene, 0);
            case STUCK -> {
                if (scene.lookup("#end-everything") instanceof ButtonBase end) {
                    end.fire();
                }
            }
        }
    }

    private static void tab(Scene scene, int place) {
        if (scene.lookup("#drill-tabs") instanceof TabPane tabs
                && tabs.getTabs().size() > 1) {
            tabs.getSelectionModel().select(place);
        }
    }
}
