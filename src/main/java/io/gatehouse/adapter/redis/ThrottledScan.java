package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.KeySearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Finds keys by their names in small steps with pauses, on a connection of its own that is gone when the search ends.
public final class ThrottledScan implements KeySearch {

    private final Endpoints.Redis endpoint;
    private final Optional<String> password;
    private final Duration timeout;

    /// Connects only while it searches.
    ///
    /// @param timeout for connecting and for each step
    public ThrottledScan(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        this.endpoint = endpoint;
        this.password = password;
        this.timeout = timeout;
    }

    @Override
    public Result find(String pattern, int atMost, Consumer<Progress> progress, BooleanSupplier cancelled) {
        var found = new TreeSet<String>();
        try (var connector = new RedisConnector(endpoint, password, timeout);
                var link = connector.connect()) {
            var ending = ScanSteps.walk(
                    link,
                    pattern,
                    (keys, lookedAt, total) -> {
                        found.addAll(keys);
                        progress.accept(new Progress(lookedAt, total, found.size()));
                        return found.size() < atMost;
                    },
                    cancelled);
            return ending == Ending.ENOUGH
                    ? new Result(found.stream().limit(atMost).toList(), ending)
                    : new Result(List.copyOf(found), ending);
        }
    }
}
