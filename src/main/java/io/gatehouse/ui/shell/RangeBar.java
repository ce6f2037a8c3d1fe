package io.gatehouse.ui.shell;

import io.gatehouse.recording.Player;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The header's choice of how far back charts look, and the way back to now.
final class RangeBar {

    static final List<Duration> RANGES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(30));
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private RangeBar() {}

    /// The ranges for a recording, which may be shorter than the shortest of a deployment.
    private static List<Duration> ofRecordings() {
        return Stream.concat(Stream.of(Duration.ofMinutes(1)), RANGES.stream()).toList();
    }

    /// The shortest of them that shows all of it.
    static Duration whole(Player player) {
        var all = ofRecordings();
        return all.stream()
                .filter(range -> range.compareTo(player.recording().length()) >= 0)
                .findFirst()
                .orElse(all.getLast());
    }

    /// @param playback what is played, where this is a recording
    static void fill(HBox ranges, Button live, TimeWindow window, Figures figures, Optional<Player> playback) {
        var group = new ToggleGroup();
        for (var range : playback.map(_ -> ofRecordings()).orElse(RANGES)) {
            var choice = new ToggleButton(figures.duration(range));
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> {
                window.choose(range);
                choice.setSelected(true);
            });
            choice.setSelected(range.equals(window.rangeProperty().get()));
            ranges.getChildren().add(choice);
        }
        live.setOnAction(_ -> window.goLive());
        window.liveProperty().subscribe(isLive -> {
            live.setText(figures.texts().get(key(isLive, playback.isPresent())));
            live.pseudoClassStateChanged(PAUSED, !isLive);
        });
    }

    private static String key(boolean isLive, boolean isPlayed) {
        if (isPlayed) {
            return isLive ? "playback.follows" : "playback.follow";
        }
        return isLive ? "header.live" : "header.backToLive";
    }
}
