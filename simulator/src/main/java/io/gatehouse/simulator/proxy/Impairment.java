package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import java.util.Set;

/// A toxic and whom it hits.
///
/// @param directions in which it works; a reset always ends both
/// @param ofConnections the part of all connections that it hits, more than 0 to 1, spread evenly over them
public record Impairment(Toxic toxic, Set<Direction> directions, double ofConnections) {

    /// Every connection, both ways.
    public static Impairment of(Toxic toxic) {
        return new Impairment(toxic, Set.of(Direction.values()), 1);
    }

    public Impairment {
        directions = Set.copyOf(directions);
        if (!(ofConnections > 0 && ofConnections <= 1)) {
            throw new IllegalArgumentException("ofConnections: more than 0 to 1, not " + ofConnections);
        }
        if (directions.isEmpty()) {
            throw new IllegalArgumentException("directions: at least one");
        }
    }

    /// For people.
    public String words() {
        var way = directions.size() > 1
                ? ""
                : directions.contains(Direction.TO_BROKER) ? " on the way there" : " on the way back";
        return toxic.words() + way + (ofConnections < 1 ? ", on a part of its connections" : "");
    }

    /// For people who read in any language.
    public EventText text() {
        var ways = directions.size() > 1
                ? toxic.text()
                : EventText.of(
                        directions.contains(Direction.TO_BROKER) ? "network.there" : "network.back", toxic.text());
        return ofConnections < 1 ? EventText.of("network.some", ways) : ways;
    }

    /// Whether it hits the connection of that number, from 1: with a half every second one, the second first.
    boolean hits(int connection) {
        return Math.floor(connection * ofConnections) > Math.floor((connection - 1) * ofConnections);
    }
}
