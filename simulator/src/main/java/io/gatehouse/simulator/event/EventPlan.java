package io.gatehouse.simulator.event;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The events of a run, in the order of their times.
///
/// @param events those at the same time keep their order
public record EventPlan(List<TimedEvent> events) {

    /// Nothing happens.
    public static final EventPlan NONE = new EventPlan(List.of());

    /// @throws IllegalArgumentException when two of them would hold the same thing at the same time
    public EventPlan {
        events = events.stream().sorted(Comparator.comparing(TimedEvent::at)).toList();
        Map<String, TimedEvent> holders = new HashMap<>();
        for (var next : events) {
            next.event().holds().ifPresent(held -> {
                var before = holders.put(held, next);
                if (before != null && before.until().compareTo(next.at()) > 0) {
                    throw new IllegalArgumentException("events: " + next + " while " + before + " is going on");
                }
            });
        }
    }

    /// All of them on one line, empty without any.
    public String words() {
        return events.stream().map(TimedEvent::toString).collect(Collectors.joining("; "));
    }

    /// When the last of them is over, since the start; zero without any.
    public Duration until() {
        return events.stream()
                .map(TimedEvent::until)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// The brokers to which the clients have to be connected through proxies.
    public Set<LabBroker> proxied() {
        return events.stream().flatMap(one -> one.event().proxied().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// The arrivals with all events in them.
    public ArrivalRate arrivals(ArrivalRate rate) {
        var changed = rate;
        for (var one : events) {
            changed = one.event().arrivals(changed, one.at());
        }
        return changed;
    }

    /// Checks that everything can be carried out.
    ///
    /// @param parts those that run here
    /// @param ownLab whether the brokers are the run's own lab
    /// @throws IllegalArgumentException naming the first event that cannot, and why
    public void check(Set<Part> parts, boolean ownLab) {
        for (var one : events) {
            if (one.event().needsLab() && !ownLab) {
                throw new IllegalArgumentException("events: " + one
                        + ": brokers are stopped only in a lab of the run's own; leave out --profile, or the event");
            }
            one.event().needs().filter(part -> !parts.contains(part)).ifPresent(part -> {
                throw new IllegalArgumentException(
                        "events: " + one + ": the part " + part.word() + " does not run here");
            });
        }
    }
}
