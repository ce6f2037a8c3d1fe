package io.gatehouse.simulator.proxy;

import java.util.List;
import java.util.function.Supplier;

/// What is wrong with one direction of one connection right now.
///
/// @param now everything that is wrong with the network
/// @param connection its number, from 1
record Lane(Supplier<List<Impairment>> now, int connection, Direction direction) {

    private List<Toxic> toxics() {
        return now.get().stream()
                .filter(one -> one.hits(connection) && one.directions().contains(direction))
                .map(Impairment::toxic)
                .toList();
    }

    long delayNanos(Chunk chunk) {
        return toxics().stream().mapToLong(one -> one.delayNanos(chunk)).sum();
    }

    long bytesPerSecond() {
        return toxics().stream().mapToLong(Toxic::bytesPerSecond).min().orElse(Long.MAX_VALUE);
    }

    boolean swallows() {
        return toxics().stream().anyMatch(Toxic::swallows);
    }
}
