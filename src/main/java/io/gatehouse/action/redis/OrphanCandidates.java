package io.gatehouse.action.redis;

import io.gatehouse.port.TicketEvents;
import io.gatehouse.port.TicketRequests.Request;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The people who may be orphans, fewer with every place in which some are found. For one thread.
final class OrphanCandidates {

    private final Map<String, String> people = new LinkedHashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, Long> places = new TreeMap<>();
    private final Set<String> events = new HashSet<>();

    /// Somebody who may be one.
    ///
    /// @param source from where they are known
    void add(String user, String source) {
        if (!elsewhere.contains(user)) {
            people.putIfAbsent(user, source);
        }
    }

    /// Somebody is in a place, so they are none.
    void found(String user, String place) {
        if (people.remove(user) != null) {
            places.merge(place, 1L, Long::sum);
        }
        elsewhere.add(user);
    }

    void requests(String place, List<Request> requests) {
        for (var request : requests) {
            found(request.userId(), place);
            event(request.eventId());
        }
    }

    void events(Map<String, TicketEvents.Outcome> outcomes) {
        outcomes.forEach((user, outcome) -> {
            found(user, outcome.ticketed() ? "ticketed" : "rejected");
            event(outcome.eventId());
        });
    }

    private void event(String id) {
        if (!id.isEmpty()) {
            events.add(id);
        }
    }

    void marked(String event, Set<String> marks) {
        for (var user : users()) {
            if (marks.contains(OrphanMark.key(event, user))) {
                found(user, "republished");
            }
        }
    }

    /// Those who are left.
    Set<String> users() {
        return Set.copyOf(people.keySet());
    }

    /// What all requests and events were for, "" when they were for several things or there were none.
    String onlyEvent() {
        return events.size() == 1 ? events.iterator().next() : "";
    }

    OrphanSearch.Result result(String event, long unacked) {
        return new OrphanSearch.Result(people, event, places, unacked);
    }
}
