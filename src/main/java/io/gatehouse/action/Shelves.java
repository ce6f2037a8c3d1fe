package io.gatehouse.action;

import io.gatehouse.port.Archives;
import io.gatehouse.port.DefinitionsShelf;
import io.gatehouse.port.WorkMemory;

/// Where actions keep what is needed after them.
///
/// @param archives what they removed from brokers, to be put back
/// @param definitions RabbitMQ's definitions
/// @param work what a program that dies leaves to go on from
public record Shelves(Archives archives, DefinitionsShelf definitions, WorkMemory work) {

    /// No place at all.
    public static final Shelves NONE = new Shelves(Archives.NONE, DefinitionsShelf.none(), WorkMemory.none());

    public Shelves with(Archives other) {
        return new Shelves(other, definitions, work);
    }

    public Shelves with(DefinitionsShelf other) {
        return new Shelves(archives, other, work);
    }

    public Shelves with(WorkMemory other) {
        return new Shelves(archives, definitions, other);
    }
}
