package io.gatehouse.topology;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The exchanges, queues and ways of one virtual host. The default exchange reaches every queue by its name and is left
/// out. Immutable, any thread.
public final class Topology {

    /// Nothing is known yet.
    public static final Topology EMPTY = new Topology(List.of(), List.of(), List.of());

    private final Map<String, RabbitExchange> exchanges = new TreeMap<>();
    private final Map<String, QueueFacts> queues = new TreeMap<>();
    private final List<Way> ways;
    private final Map<PlaceId, List<Way>> leaving = new HashMap<>();
    private final Map<PlaceId, List<Way>> arriving = new HashMap<>();

    /// Puts together what the broker lists.
    public Topology(
            Collection<RabbitExchange> allExchanges,
            Collection<RabbitBinding> bindings,
            Collection<QueueFacts> allQueues) {
        allExchanges.stream()
                .filter(exchange -> !exchange.name().isEmpty())
                .forEach(exchange -> exchanges.put(exchange.name(), exchange));
        allQueues.forEach(queue -> queues.put(queue.name().value(), queue));
        var found = new ArrayList<Way>();
        bindings.stream().filter(binding -> !binding.source().isEmpty()).forEach(binding -> found.add(way(binding)));
        queues.values().forEach(queue -> deadLetterWay(queue).ifPresent(found::add));
        exchanges.values().forEach(exchange -> alternateWay(exchange).ifPresent(found::add));
        ways = List.copyOf(found);
        ways.forEach(way -> {
            leaving.computeIfAbsent(way.from(), _ -> new ArrayList<>()).add(way);
            arriving.computeIfAbsent(way.to(), _ -> new ArrayList<>()).add(way);
        });
    }

    private static Way way(RabbitBinding binding) {
        var target = new PlaceId(binding.target().queue(), binding.target().name());
        return new Way(PlaceId.ofExchange(binding.source()), target, Way.Kind.BINDING, binding.routingKey());
    }

    /// Dead letters go to an exchange; through the default one straight to the queue that their key names.
    private static Optional<Way> deadLetterWay(QueueFacts queue) {
        var from = PlaceId.ofQueue(queue.name().value());
        var key = QueuePolicies.deadLetterKey(queue);
        return QueuePolicies.deadLetterExchange(queue).flatMap(exchange -> {
            if (!exchange.isEmpty()) {
                return Optional.of(new Way(from, PlaceId.ofExchange(exchange), Way.Kind.DEAD_LETTER, key.orElse("")));
            }
            return key.map(name -> new Way(from, PlaceId.ofQueue(name), Way.Kind.DEAD_LETTER, name));
        });
    }

    private static Optional<Way> alternateWay(RabbitExchange exchange) {
        return Optional.ofNullable(exchange.arguments().get("alternate-exchange"))
                .map(name -> new Way(
                        PlaceId.ofExchange(exchange.name()),
                        PlaceId.ofExchange(name.toString()),
                        Way.Kind.ALTERNATE,
                        ""));
    }

    public Collection<RabbitExchange> exchanges() {
        return exchanges.values();
    }

    public Collection<QueueFacts> queues() {
        return queues.values();
    }

    public Optional<RabbitExchange> exchange(String name) {
        return Optional.ofNullable(exchanges.get(name));
    }

    public Optional<QueueFacts> queue(String name) {
        return Optional.ofNullable(queues.get(name));
    }

    public boolean exists(PlaceId place) {
        return place.queue() ? queues.containsKey(place.name()) : exchanges.containsKey(place.name());
    }

    public List<Way> ways() {
        return ways;
    }

    public List<Way> leaving(PlaceId place) {
        return leaving.getOrDefault(place, List.of());
    }

    public List<Way> arriving(PlaceId place) {
        return arriving.getOrDefault(place, List.of());
    }

    /// Everything that can be reached from these places along ways, in either direction, within so many steps.
    public Set<PlaceId> around(Collection<PlaceId> places, int steps) {
        var reached = new HashSet<>(places);
        var edge = new HashSet<>(places);
        for (var step = 0; step < steps && !edge.isEmpty(); step++) {
            var next = new HashSet<PlaceId>();
            for (var place : edge) {
                leaving(place).forEach(way -> next.add(way.to()));
                arriving(place).forEach(way -> next.add(way.from()));
            }
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }
        return reached;
    }

    /// Every place there is, and every one that something points to without its being there.
    public Set<PlaceId> places() {
        var all = new HashSet<PlaceId>();
        exchanges.keySet().forEach(name -> all.add(PlaceId.ofExchange(name)));
        queues.keySet().forEach(name -> all.add(PlaceId.ofQueue(name)));
        ways.forEach(way -> all.add(way.to()));
        return all;
    }
}
