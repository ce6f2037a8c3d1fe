package io.gatehouse.ui.playback;

import io.gatehouse.recording.Player;
import io.gatehouse.ui.text.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says on every screen that this was recorded, and moves through it.
public final class PlaybackBar extends VBox {

    private final Texts texts;
    private final Scrubber scrubber;

    public PlaybackBar(PlaybackViewModel model) {
        this.texts = model.texts();
        this.scrubber = new Scrubber(model);
        setId("playback");
        getStyleClass().add("playback");
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        var controls = new HBox(
                playing(model),
                button("previous-alarm", "mdi2s-skip-previous", model::previousAlarm),
                button("next-alarm", "mdi2s-skip-next", model::nextAlarm),
                scrubber,
                position(model),
                speed(model));
        controls.getStyleClass().add("playback-controls");
        getChildren().addAll(sign(model), controls);
    }

    private HBox sign(PlaybackViewModel model) {
        var sign = new Label(texts.get("playback.sign"), new FontIcon("mdi2p-play-box-outline"));
        sign.setId("playback-sign");
        sign.getStyleClass().add("playback-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(model.title());
        title.setId("playback-title");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        var bodies = new Label(texts.get("playback.bodies"), new FontIcon("mdi2e-email-open-outline"));
        bodies.setId("playback-bodies");
        bodies.getStyleClass().add("playback-bodies");
        bodies.setMinWidth(Region.USE_PREF_SIZE);
        bodies.setTooltip(new Tooltip(texts.get("playback.bodiesMean")));
        bodies.setVisible(model.hasBodies());
        bodies.setManaged(model.hasBodies());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var problem = new Label();
        problem.setId("playback-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setMinWidth(0);
        var time = new Label();
        time.setId("playback-time");
        time.getStyleClass().addAll("strong", "playback-time");
        time.textProperty().bind(model.timeProperty());
        time.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(sign, title, bodies, gap, problem, time);
        row.getStyleClass().add("playback-row");
        return row;
    }

    private Button playing(PlaybackViewModel model) {
        var button = button("playback-toggle", "mdi2p-play", model::toggle);
        button.getStyleClass().add("primary");
        model.playingProperty().subscribe(isPlaying -> {
            button.setGraphic(new FontIcon(isPlaying ? "mdi2p-pause" : "mdi2p-play"));
            say(button, isPlaying ? "playback.pause" : "playback.play");
        });
        return button;
    }

    private Button button(String id, String icon, Runnable onAction) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("playback-button");
        button.setOnAction(_ -> onAction.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        switch (id) {
            case "previous-alarm" -> say(button, "playback.previousAlarm");
            case "next-alarm" -> say(button, "playback.nextAlarm");
            default -> say(button, "playback.play");
        }
        return button;
    }

    private void say(Button button, String key) {
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
    }

    private static Label position(PlaybackViewModel model) {
        var position = new Label();
        position.setId("playback-position");
        position.getStyleClass().add("playback-position");
        position.textProperty().bind(model.positionProperty());
        position.setMinWidth(Region.USE_PREF_SIZE);
        return position;
    }

    private ComboBox<Double> speed(PlaybackViewModel model) {
        var speed = new ComboBox<Double>();
        speed.setId("playback-speed");
        speed.setAccessibleText(texts.get("playback.speed"));
        speed.setTooltip(new Tooltip(texts.get("playback.speed")));
        speed.getItems().setAll(Player.SPEEDS);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double times) {
                return times == null ? "" : number(times) + "×";
            }

            @Override
            public Double fromString(String text) {
                return Double.valueOf(text.replace("×", ""));
            }
        });
        speed.setMinWidth(Region.USE_PREF_SIZE);
        model.speedProperty().subscribe(times -> speed.setValue(times.doubleValue()));
        speed.setOnAction(_ -> model.setSpeed(speed.getValue()));
        return speed;
    }

    private static String number(double times) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(times);
    }

    /// Has the keys work at once.
    public void focus() {
        scrubber.requestFocus();
    }
}
