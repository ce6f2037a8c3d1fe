package io.gatehouse.ui.playback;

import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.port.AlarmLog.Transition;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.recording.Frame;
import io.gatehouse.recording.Player;
import io.gatehouse.recording.Recording.AlarmMoment;
import io.gatehouse.recording.RecordingEnd;
import io.gatehouse.ui.alarms.MetricWords;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Where a recording is and what moves it. FX thread only.
public final class PlaybackViewModel {

    private static final Set<Transition> MARKED = Set.of(Transition.RAISED, Transition.WORSENED);

    /// Going back to the alarm that came just now means the one before it.
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final Player player;
    private final Figures figures;
    private final SimulationControl simulation;
    private final List<AlarmMark> marks;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// An alarm that came, for a mark.
    ///
    /// @param words what and when, for its tooltip
    public record AlarmMark(Duration at, Severity severity, String words) {}

    /// @param simulation knows what scenarios are called
    public PlaybackViewModel(Player player, Figures figures, SimulationControl simulation) {
        this.simulation = simulation;
        this.player = player;
        this.figures = figures;
        this.marks = player.recording().alarmMoments().stream()
                .filter(moment -> MARKED.contains(moment.entry().transition()))
                .map(this::mark)
                .toList();
        refresh();
    }

    private AlarmMark mark(AlarmMoment moment) {
        var entry = moment.entry();
        var words = figures.texts()
                .get(
                        "playback.mark",
                        minutes(moment.at()),
                        MetricWords.title(figures.texts(), entry.key()),
                        entry.detail());
        return new AlarmMark(moment.at(), entry.severity(), words);
    }

    /// Takes over where the player is.
    public void refresh() {
        playing.set(player.isPlaying());
        speed.set(player.speed());
        var length = player.recording().length();
        var at = player.position();
        fraction.set(length.isZero() ? 0 : (double) at.toMillis() / length.toMillis());
        position.set(minutes(at) + " / " + minutes(length));
        time.set(figures.time(player.recording().header().startedAt().plus(at)));
        problem.set(problemNow());
    }

    private String problemNow() {
        var texts = figures.texts();
        return player.failure()
                .map(why -> texts.get("playback.failed", why))
                .or(this::gapNow)
                .orElseGet(this::endInWords);
    }

    /// Said while it is in a stretch of which nothing was recorded.
    private Optional<String> gapNow() {
        var at = player.position();
        return gaps().stream()
                .filter(gap -> gap.from().compareTo(at) <= 0 && at.compareTo(gap.at()) < 0)
                .map(this::words)
                .findFirst();
    }

    /// The stretches of which nothing was recorded.
    List<Frame.Gap> gaps() {
        return player.recording().gaps();
    }

    /// What is said of one wherever it is.
    String words(Frame.Gap gap) {
        return figures.texts().get("playback.gap", minutes(gap.from()), minutes(gap.at()), gap.polls());
    }

    private String endInWords() {
        var texts = figures.texts();
        return switch (player.recording().end()) {
            case RecordingEnd.Complete _ -> "";
            case RecordingEnd.Truncated _ -> texts.get("playback.truncated");
            case RecordingEnd.Damaged(var line, var why) -> texts.get("playback.damaged", line, why);
            case RecordingEnd.TooLarge(var line, var why) -> texts.get("playback.tooLarge", line, why);
        };
    }

    /// Whether what people wrote into messages was asked to be in it.
    boolean hasBodies() {
        return player.recording().header().bodies();
    }

    /// Of what and when.
    public String title() {
        var header = player.recording().header();
        var at = figures.dateTime(header.startedAt());
        return header.title().isEmpty()
                ? figures.texts().get("playback.of", header.profile(), at)
                : figures.texts().get("playback.ofScenario", scenario(header.title()), header.profile(), at);
    }

    private String scenario(String name) {
        return simulation.scenarios(figures.texts().language().locale()).stream()
                .filter(offer -> offer.name().equals(name))
                .map(ScenarioOffer::title)
                .findFirst()
                .orElse(name);
    }

    /// Minutes and seconds, hours where there are some.
    static String minutes(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    public void toggle() {
        if (player.isPlaying()) {
            player.pause();
        } else {
            player.play();
        }
        refresh();
    }

    /// Goes to that part of the whole, 0 to 1.
    public void seek(double part) {
        player.seek(Duration.ofMillis(Math.round(player.recording().length().toMillis() * Math.clamp(part, 0, 1))));
        refresh();
    }

    /// Goes that much on, or back where it is negative.
    public void step(Duration by) {
        player.seek(player.position().plus(by));
        refresh();
    }

    public void toStart() {
        player.seek(Duration.ZERO);
        refresh();
    }

    public void toEnd() {
        player.seek(player.recording().length());
        refresh();
    }

    /// Goes to the next alarm that came; stays where there is none.
    public void nextAlarm() {
        var now = player.position();
        goTo(marks.stream()
                .map(AlarmMark::at)
                .filter(at -> at.compareTo(now) > 0)
                .findFirst());
    }

    /// Goes to the alarm that came before; stays where there is none.
    public void previousAlarm() {
        Predicate<Duration> before = at -> at.compareTo(player.position().minus(JUST_NOW)) < 0;
        goTo(marks.reversed().stream().map(AlarmMark::at).filter(before).findFirst());
    }

    private void goTo(Optional<Duration> alarm) {
        alarm.ifPresent(player::seek);
        refresh();
    }

    public void setSpeed(double times) {
        player.setSpeed(times);
        refresh();
    }

    /// Goes to the next faster or slower speed there is.
    public void changeSpeed(boolean faster) {
        Stream<Double> others = faster
                ? Player.SPEEDS.stream().filter(one -> one > player.speed())
                : Player.SPEEDS.reversed().stream().filter(one -> one < player.speed());
        others.findFirst().ifPresent(this::setSpeed);
    }

    /// The alarms that came, oldest first.
    public List<AlarmMark> marks() {
        return marks;
    }

    Texts texts() {
        return figures.texts();
    }

    /// Where a moment is in the whole, 0 to 1.
    double fractionOf(Duration at) {
        var length = player.recording().length();
        return length.isZero() ? 0 : Math.clamp((double) at.toMillis() / length.toMillis(), 0, 1);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Where it is in the whole, 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Where it is and how long it is.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// The recorded time of day.
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// Why it is not whole or does not go on, "" while all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
