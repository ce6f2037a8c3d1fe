package io.gatehouse.drill;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.BlindView.Guess;
import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.DrillState.Ended;
import io.gatehouse.domain.drill.DrillState.Failed;
import io.gatehouse.domain.drill.DrillState.Playing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sitting: drills one after the other, of which the trainee knows nothing. Somebody calls [#tick] a few times a
/// second; it never sleeps. Thread-safe.
public final class BlindDrill {

    /// How long a trainee has for one drill, from the failure's beginning.
    public static final Duration LIMIT = Duration.ofMinutes(5);

    /// Workers and alarms of the traffic before it may be seen for so long.
    private static final Duration CHANGE_OVER = Duration.ofSeconds(3);
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(20);

    private final BlindChoice choice;
    private final BlindStage stage;
    private final List<BlindOrder.Next> order;
    private final Instant begun;
    private final List<DrillResult> results = new ArrayList<>();
    private int place;
    private Phase phase = Phase.NEXT;
    private DrillClock clock = new DrillClock();
    private Instant since;
    private boolean ready;
    private Instant settlingSince = Instant.MAX;
    private Optional<Instant> noticed = Optional.empty();
    private Guess guess = Guess.NONE;
    private String problem = "";
    /// What a window sees must not wait for a stage that reads a file.
    private volatile BlindView shown;

    private enum Phase {
        NEXT,
        PLAYING,
        SETTLING,
        OVER
    }

    public BlindDrill(BlindChoice choice, BlindStage stage, Instant begun) {
        this.choice = choice;
        this.stage = stage;
        this.order = BlindOrder.of(choice);
        this.begun = begun;
        this.since = begun;
        this.shown = seen();
    }

    /// Takes over what has happened meanwhile, and begins or ends what is due.
    public synchronized void tick(Instant now) {
        switch (phase) {
            case NEXT -> begin(now);
            case PLAYING -> follow(now);
            case SETTLING -> settle(now);
            case OVER -> {}
        }
        shown = seen();
    }

    private void begin(Instant now) {
        clock = new DrillClock();
        noticed = Optional.empty();
        guess = Guess.NONE;
        since = now;
        ready = false;
        var next = order.get(place);
        stage.play(next.drill(), next.calm(), LIMIT);
        phase = Phase.PLAYING;
    }

    private void follow(Instant now) {
        var play = takeOver(stage.state(), now);
        if (phase != Phase.PLAYING || play.isEmpty()) {
            return;
        }
        if (play.get().recovered()) {
            clock.noteFirst(Kind.RECOVERED, lastBack(play.get(), now));
        }
        var limit = clock.first(Kind.FAULT_BEGAN).map(began -> began.plus(LIMIT));
        if (clock.first(Kind.DIAGNOSED).isPresent() && play.get().recovered()) {
            finish(now);
        } else if (limit.filter(now::isAfter).isPresent()) {
            clock.noteFirst(Kind.TIME_UP, now);
            finish(now);
        }
    }

    private Optional<DrillPlay> takeOver(DrillState state, Instant now) {
        return switch (state) {
            case Playing(var play) -> Optional.of(taken(play, now));
            case Ended(var play, var _, var _, var _) -> Optional.of(taken(play, now));
            case Failed(var _, var reason) -> {
                problem = reason;
                finish(now);
                yield Optional.empty();
            }
            case DrillState.Idle _, DrillState.Preparing _ -> Optional.empty();
        };
    }

    private DrillPlay taken(DrillPlay play, Instant now) {
        var readyAt = play.started().plus(CHANGE_OVER);
        if (!ready && !now.isBefore(readyAt)) {
            ready = true;
            since = readyAt;
        }
        play.faultBegan().ifPresent(began -> {
            clock.noteFirst(Kind.FAULT_BEGAN, began);
            play.faultEnded().ifPresent(ended -> clock.correct(Kind.FAULT_ENDED, ended));
            play.alarms().stream()
                    .filter(change -> !change.at().isBefore(began))
                    .forEach(this::note);
            stage.actions(began, now).forEach(deed -> {
                clock.note(Kind.ACTION, deed.at(), deed.action());
                detected(deed.at());
            });
        });
        return play;
    }

    private void note(DrillPlay.AlarmChange change) {
        switch (change.change()) {
            case RAISED -> clock.note(Kind.ALARM_RAISED, change.at(), change.alarm());
            case RETURNED -> clock.note(Kind.ALARM_CLEARED, change.at(), change.alarm());
            case ACKNOWLEDGED -> {
                clock.note(Kind.ALARM_ACKNOWLEDGED, change.at(), change.alarm());
                detected(change.at());
            }
        }
    }

    /// The first of what shows that the trainee has noticed counts.
    private void detected(Instant at) {
        if (clock.first(Kind.DETECTED).filter(known -> !known.isAfter(at)).isEmpty()) {
            clock.correct(Kind.DETECTED, at);
        }
    }

    private static Instant lastBack(DrillPlay play, Instant now) {
        return play.alarms().reversed().stream()
                .filter(change -> change.change() == DrillPlay.Change.RETURNED)
                .map(DrillPlay.AlarmChange::at)
                .findFirst()
                .orElse(now);
    }

    private void finish(Instant now) {
        stage.finish();
        settlingSince = now;
        phase = Phase.SETTLING;
    }

    private void settle(Instant now) {
        var state = stage.state();
        boolean over = !(state instanceof Playing) && !(state instanceof DrillState.Preparing);
        if (!over && now.isBefore(settlingSince.plus(LONGEST_SETTLING))) {
            return;
        }
        var play = takeOver(state, now);
        var drill = order.get(place).drill();
        clock.first(Kind.FAULT_BEGAN)
                .ifPresent(began -> results.add(new DrillResult(
                        drill,
                        began,
                        Scoring.of(
                                clock,
                                stage.takesAnAction(drill),
                                play.map(DrillPlay::ticketsLost).orElse(0L)),
                        clock.moments())));
        place++;
        phase = place < order.size() ? Phase.NEXT : Phase.OVER;
    }

    /// The trainee sees that something is wrong.
    public synchronized void noticed(Instant now) {
        boolean hasBegun = phase == Phase.PLAYING && hasBegun(now);
        if (phase != Phase.PLAYING || !ready) {
            return;
        }
        noticed = Optional.of(now);
        if (hasBegun) {
            detected(now);
        } else {
            clock.note(Kind.FALSE_ALARM, now, "");
        }
        shown = seen();
    }

    private boolean hasBegun(Instant now) {
        takeOver(stage.state(), now);
        return clock.first(Kind.FAULT_BEGAN).isPresent();
    }

    /// The trainee takes it for that drill's failure.
    public synchronized void diagnose(String drill, Instant now) {
        boolean hasBegun = phase == Phase.PLAYING && hasBegun(now);
        if (phase != Phase.PLAYING || !ready || guess == Guess.RIGHT) {
            return;
        }
        if (hasBegun && drill.equals(order.get(place).drill())) {
            guess = Guess.RIGHT;
            detected(now);
            clock.noteFirst(Kind.DIAGNOSED, now);
        } else {
            guess = Guess.WRONG;
            clock.note(Kind.WRONG_GUESS, now, drill);
        }
        shown = seen();
    }

    /// The trainee wants one hint more.
    public synchronized void hint(Instant now) {
        int used = clock.count(Kind.HINT);
        if (phase == Phase.PLAYING && ready && used < BlindView.HINTS) {
            clock.note(Kind.HINT, now, String.valueOf(used + 1));
        }
        shown = seen();
    }

    /// The trainee gives this drill up.
    public synchronized void giveUp(Instant now) {
        if (phase == Phase.PLAYING) {
            hasBegun(now);
            clock.noteFirst(Kind.GAVE_UP, now);
            finish(now);
        }
        shown = seen();
    }

    /// Somebody ended everything: what was played so far is judged, nothing more comes.
    public synchronized void breakOff(Instant now) {
        if (phase == Phase.PLAYING) {
            hasBegun(now);
            clock.noteFirst(Kind.GAVE_UP, now);
        }
        if (phase == Phase.PLAYING || phase == Phase.SETTLING) {
            settlingSince = Instant.MIN;
            settle(now);
        }
        phase = Phase.OVER;
        shown = seen();
    }

    /// What the strip shows. Never waits.
    public BlindView view() {
        return shown;
    }

    private BlindView seen() {
        int number = Math.min(place, order.size() - 1);
        return new BlindView(
                number + 1,
                order.size(),
                ready && phase == Phase.PLAYING,
                since,
                noticed,
                guess,
                clock.count(Kind.HINT),
                order.get(number).drill(),
                problem,
                phase == Phase.OVER ? Optional.of(result()) : Optional.empty());
    }

    private Debrief result() {
        return Debrief.of(choice.trainee(), begun, choice.seed(), results);
    }

    /// What came of the sitting; empty until it is over.
    public Optional<Debrief> debrief() {
        return shown.debrief();
    }
}
