package io.gatehouse.recording;

import io.gatehouse.alarm.AlarmRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays a recording: its clock tells the recorded time, which can be stopped, moved and hurried. What is asked of it
/// is done on a thread of its own, a tenth of a second later at the most; nothing blocks. Thread-safe.
public final class Player implements AutoCloseable {

    /// How fast it can be played, of the recorded seconds per second.
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0);

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Recording recording;
    private final PlayedConsole console;
    private final Playhead head;
    private final LongSupplier nanoTime;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> jumpListeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Duration>> wanted = new AtomicReference<>(Optional.of(Duration.ZERO));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("player").factory());
    private volatile boolean playing;
    private volatile double speed = 1;
    private volatile Duration position = Duration.ZERO;
    private volatile Optional<String> failure = Optional.empty();
    private long lastNanos;

    private Player(Recording recording, AlarmRules rules, LongSupplier nanoTime) {
        this.recording = recording;
        this.nanoTime = nanoTime;
        this.lastNanos = nanoTime.getAsLong();
        this.console = new PlayedConsole(recording, rules);
        this.head = new Playhead(recording, console);
    }

    /// Shows the beginning, and stands still.
    ///
    /// @param rules whose levels charts show as lines
    public static Player of(Recording recording, AlarmRules rules) {
        var player = new Player(recording, rules, System::nanoTime);
        player.tick();
        var _ = player.timer.scheduleWithFixedDelay(
                player::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return player;
    }

    /// One whose time a test moves by [#tick].
    static Player stillOf(Recording recording, AlarmRules rules, LongSupplier nanoTime) {
        return new Player(recording, rules, nanoTime);
    }

    /// Does what was asked, and goes on with time.
    synchronized void tick() {
        var now = nanoTime.getAsLong();
        var passed = Math.round((now - lastNanos) * speed);
        lastNanos = now;
        var target = wanted.getAndSet(Optional.empty());
        if (target.isEmpty() && playing) {
            target = Optional.of(position.plusNanos(passed));
        }
        target.ifPresent(this::move);
    }

    private void move(Duration target) {
        try {
            var jumped = head.moveTo(target);
            failure = Optional.empty();
            position = head.position();
            if (position.compareTo(recording.length()) >= 0) {
                playing = false;
            }
            if (jumped) {
                jumpListeners.forEach(Runnable::run);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("playing {} failed at {}", recording.header().profile(), target, e);
            failure = Optional.of(String.valueOf(e.getMessage()));
            playing = false;
        }
        listeners.forEach(Runnable::run);
    }

    /// Calls back after every step, on the player's thread.
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /// Calls back when the time did not go on from where it was, on the player's thread: what was gathered from moment
    /// to moment is no longer so.
    public void addJumpListener(Runnable listener) {
        jumpListeners.add(listener);
    }

    /// What is played.
    public Recording recording() {
        return recording;
    }

    /// What is shown.
    public PlayedConsole console() {
        return console;
    }

    /// Tells the recorded time.
    public Clock clock() {
        return console.clock();
    }

    /// Where it is, or will be in a moment.
    public Duration position() {
        return wanted.get().orElse(position);
    }

    /// Whether it has yet to go where it was asked to.
    public boolean isMoving() {
        return wanted.get().isPresent();
    }

    public boolean isPlaying() {
        return playing;
    }

    /// Why it does not go on, empty while it does.
    public Optional<String> failure() {
        return failure;
    }

    /// Goes on from where it is; from the end it begins anew.
    public void play() {
        if (position().compareTo(recording.length()) >= 0) {
            seek(Duration.ZERO);
        }
        playing = true;
    }

    public void pause() {
        playing = false;
    }

    public double speed() {
        return speed;
    }

    /// Goes on that many times as fast as it was.
    ///
    /// @param times one of [#SPEEDS]
    public void setSpeed(double times) {
        speed = times;
    }

    /// Goes to that moment; of several in a row only the last counts.
    public void seek(Duration to) {
        var inside = to.isNegative() ? Duration.ZERO : to;
        wanted.set(Optional.of(inside.compareTo(recording.length()) > 0 ? recording.length() : inside));
    }

    @Override
    public void close() {
        playing = false;
        timer.shutdownNow();
    }
}
