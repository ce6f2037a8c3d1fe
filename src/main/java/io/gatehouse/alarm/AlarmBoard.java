package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AlarmMemory.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Judges what polls bring against the rules and remembers what is open. Thread-safe; listeners are called on the
/// thread that brought the change, outside any lock, and must not block.
public final class AlarmBoard {

    private static final Duration TREND_OVER = Duration.ofMinutes(1);

    /// What is wrong before what was, and the worst of each first.
    private static final Comparator<Alarm> WORST_FIRST = Comparator.comparing(
                    (Alarm alarm) -> alarm.state() instanceof Returned)
            .thenComparing(Alarm::worst, Comparator.reverseOrder())
            .thenComparing(alarm -> alarm.state().since())
            .thenComparing(Alarm::id);

    private final AlarmRules rules;
    private final Clock clock;
    private final Map<AlarmId, AlarmState> kept = new HashMap<>();
    private final Map<AlarmId, AlarmWatch> watches = new TreeMap<>();
    private final Map<MetricKey, List<AlarmWatch>> byKey = new HashMap<>();
    private final Map<MetricKey, Trend> trends = new HashMap<>();
    private final Map<MetricKey, SourceId> origins = new HashMap<>();
    private final Map<MetricKey, String> reasons = new HashMap<>();
    private final Causes causes = new Causes(origins);
    private final List<Consumer<AlarmEvent>> listeners = new CopyOnWriteArrayList<>();

    /// Starts with what was open when the console was last closed.
    public AlarmBoard(AlarmRules rules, List<Kept> before, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        before.forEach(alarm -> kept.put(new AlarmId(alarm.key(), alarm.rule()), KeptAlarms.restore(alarm)));
    }

    /// Calls back for every change that the log tells.
    public void addListener(Consumer<AlarmEvent> listener) {
        listeners.add(listener);
    }

    /// Calls back no more.
    public void removeListener(Consumer<AlarmEvent> listener) {
        listeners.remove(listener);
    }

    /// Judges what a poll brought; a series without a rule is not judged.
    public void accept(PollResult result) {
        changing("", "", () -> {
            reasons.put(SourceAlarm.key(result.source()), SourceAlarm.reason(result));
            judge(SourceAlarm.reading(result), result.source());
            result.readings().forEach(reading -> judge(reading, result.source()));
            forgetMissing(result);
        });
    }

    private void judge(Reading reading, SourceId source) {
        var key = reading.key();
        var found = byKey.computeIfAbsent(key, this::watch);
        if (!found.isEmpty()) {
            origins.put(key, source);
            trends.computeIfAbsent(key, _ -> new Trend(TREND_OVER)).add(reading);
            found.forEach(watch -> watch.judge(reading));
        }
    }

    private List<AlarmWatch> watch(MetricKey key) {
        var found = key.metric().equals(SourceAlarm.METRIC) ? List.of(SourceAlarm.RULE) : rules.of(key);
        return found.stream().map(rule -> watch(key, rule)).toList();
    }

    private AlarmWatch watch(MetricKey key, AlarmRule rule) {
        var id = new AlarmId(key, rule.id());
        var state = Optional.ofNullable(kept.remove(id)).orElseGet(() -> new Normal(clock.instant()));
        var watch = new AlarmWatch(id, rule, state);
        watches.put(id, watch);
        return watch;
    }

    private void forgetMissing(PollResult result) {
        var present = new HashSet<MetricKey>();
        result.readings().forEach(reading -> present.add(reading.key()));
        byKey.forEach((key, found) -> {
            if (result.asked().contains(key.metric())
                    && result.source().equals(origins.get(key))
                    && !present.contains(key)) {
                found.forEach(watch -> watch.gone(clock.instant()));
            }
        });
    }

    /// Notes that `who` has seen the alarm; one that is closed already stays closed.
    public void acknowledge(AlarmId id, String who) {
        change(id, who, "", state -> state.onAcknowledge(who, clock.instant()));
    }

    /// Puts an alarm aside: it is not shown among what is wrong, and nobody is notified, until then.
    ///
    /// @param why for those who find it on the shelf
    public void shelve(AlarmId id, Instant until, String who, String why) {
        change(id, who, why, state -> {
            var under = state instanceof Shelved shelved ? shelved.under() : state;
            return new Shelved(under, clock.instant(), until, who, why);
        });
    }

    /// Takes an alarm off the shelf before its time.
    public void unshelve(AlarmId id, String who) {
        change(id, who, "", state -> state instanceof Shelved shelved ? shelved.under() : state);
    }

    private void change(AlarmId id, String who, String why, UnaryOperator<AlarmState> event) {
        changing(who, why, () -> {
            var watch = watches.get(id);
            if (watch != null) {
                watch.change(event);
            }
        });
    }

    private void changing(String who, String why, Runnable change) {
        var events = new ArrayList<AlarmEvent>();
        synchronized (this) {
            var before = new LinkedHashMap<AlarmId, AlarmState>();
            watches.forEach((id, watch) -> before.put(id, watch.state()));
            change.run();
            explain();
            watches.forEach((id, watch) -> {
                var was = before.getOrDefault(id, watch.initial());
                Transitions.between(was, watch.state())
                        .map(transition -> event(transition, watch.alarm(), who, why))
                        .ifPresent(events::add);
            });
        }
        events.forEach(event -> listeners.forEach(listener -> listener.accept(event)));
    }

    /// Suppresses what another alarm explains, and lets go of what is no longer explained.
    private void explain() {
        var all = watches.values().stream().map(AlarmWatch::alarm).toList();
        var wrong = all.stream().filter(Causes::isWrong).toList();
        for (var watch : watches.values()) {
            watch.change(state -> explained(state, watch.alarm(), wrong));
        }
    }

    private AlarmState explained(AlarmState state, Alarm alarm, List<Alarm> wrong) {
        if (state instanceof Shelved) {
            return state;
        }
        var under = state instanceof Suppressed suppressed ? suppressed.under() : state;
        if (!under.isOpen()) {
            return under;
        }
        var cause = causes.of(alarm, wrong);
        if (cause.isEmpty()) {
            return under;
        }
        return state instanceof Suppressed ? state : new Suppressed(state, clock.instant(), cause.get());
    }

    private AlarmEvent event(AlarmLog.Transition transition, Alarm alarm, String who, String why) {
        var reason = reasons.getOrDefault(alarm.key(), "");
        var said = reason.isEmpty() ? AlarmDetail.of(alarm) : reason;
        var detail = why.isEmpty() ? said : why;
        var entry = new AlarmLog.Entry(
                clock.instant(), alarm.key(), alarm.id().rule(), transition, alarm.worst(), who, detail);
        return new AlarmEvent(entry, alarm);
    }

    /// Forgets everything and has these alarms instead, as an earlier console judged them. Tells nobody.
    public synchronized void show(List<Alarm> judged) {
        watches.clear();
        byKey.clear();
        trends.clear();
        reasons.clear();
        judged.forEach(this::put);
    }

    /// Has the alarm as an earlier console judged it.
    public void show(AlarmEvent judged) {
        synchronized (this) {
            put(judged.alarm());
        }
        listeners.forEach(listener -> listener.accept(judged));
    }

    private void put(Alarm alarm) {
        watches.put(alarm.id(), AlarmWatch.showing(alarm));
    }

    /// Takes note of what a poll brought without judging it, for alarms that an earlier console judged.
    public synchronized void follow(PollResult result) {
        reasons.put(SourceAlarm.key(result.source()), SourceAlarm.reason(result));
        noted(SourceAlarm.reading(result));
        result.readings().forEach(this::noted);
    }

    private void noted(Reading reading) {
        var key = reading.key();
        if (!rules.of(key).isEmpty()) {
            trends.computeIfAbsent(key, _ -> new Trend(TREND_OVER)).add(reading);
        }
        watches.forEach((id, watch) -> {
            if (id.key().equals(key)) {
                watch.note(reading);
            }
        });
    }

    /// What is open now: what is wrong worst first, then oldest first; after it what is back to normal, alike.
    public List<Alarm> open() {
        return all().stream().filter(alarm -> alarm.state().isOpen()).toList();
    }

    /// What is open, on the shelf or suppressed, worst first.
    public synchronized List<Alarm> all() {
        return watches.values().stream()
                .map(AlarmWatch::alarm)
                .filter(alarm -> !(alarm.state() instanceof Normal || alarm.state() instanceof Suspected))
                .sorted(WORST_FIRST)
                .toList();
    }

    /// The alarm of that id as it is now, whatever its state.
    public synchronized Optional<Alarm> find(AlarmId id) {
        return Optional.ofNullable(watches.get(id)).map(AlarmWatch::alarm);
    }

    /// Why the source of that series did not answer, in its client's words; "" where it did.
    public synchronized String reason(MetricKey source) {
        return reasons.getOrDefault(source, "");
    }

    /// How a judged series moves and when it will be at the level of its rule; empty while that cannot be told.
    public synchronized Optional<Forecast> forecast(AlarmId id) {
        var watch = watches.get(id);
        var trend = trends.get(id.key());
        return watch == null || trend == null
                ? Optional.empty()
                : Forecast.of(trend, watch.alarm().rule());
    }

    /// What to keep until the next start.
    public synchronized List<Kept> kept() {
        var keeping = new ArrayList<Kept>();
        watches.forEach((id, watch) -> KeptAlarms.keep(id, watch.state()).ifPresent(keeping::add));
        kept.forEach((id, state) -> KeptAlarms.keep(id, state).ifPresent(keeping::add));
        return keeping;
    }

    /// The rules that judge.
    public AlarmRules rules() {
        return rules;
    }
}
