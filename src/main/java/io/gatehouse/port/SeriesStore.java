package io.gatehouse.port;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import java.util.List;

/// Where series outlive the console, each in every [Tier]. May be called from any thread.
public interface SeriesStore extends AutoCloseable {

    /// Takes in what a poll brought. Returns at once and never fails: it reaches the disk within seconds, or stays in
    /// memory where there is none to write to ([#state()] tells).
    void append(List<Reading> batch);

    /// The steps of a series that begin between the two times, those included that are not on the disk yet. Blocks on
    /// the disk, for milliseconds.
    ///
    /// @param fromMillis epoch milliseconds, inclusive
    /// @param toMillis epoch milliseconds, inclusive
    Steps read(MetricKey key, Tier tier, long fromMillis, long toMillis);

    /// Where readings are kept now, and what the operator has to know about it. Never blocks.
    StoreState state();

    /// Writes what is still in memory and frees the file; blocks until that is done.
    @Override
    void close();
}
