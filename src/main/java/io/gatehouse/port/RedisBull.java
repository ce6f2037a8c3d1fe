package io.gatehouse.port;

import java.time.Instant;
import java.util.List;

/// Jobs of BullMQ queues; they are moved as BullMQ itself moves them.
public interface RedisBull {

    /// A job that failed or that is delayed.
    ///
    /// @param at when it failed, or when it is due
    /// @param attempts how often it was tried
    /// @param reason why it failed last, "" when it did not
    record Job(String id, String name, Instant at, long attempts, String reason) {}

    /// Jobs that failed, the longest ago first.
    List<Job> failed(String queue, int most);

    /// Jobs that are delayed, who is due first first.
    List<Job> delayed(String queue, int most);

    /// Puts failed jobs back to wait.
    ///
    /// @param jobs as they were seen
    /// @param resetAttempts whether they have all their attempts again
    /// @return false when one of them is not failed any more
    boolean retry(String queue, List<Job> jobs, boolean resetAttempts);

    /// Puts delayed jobs to wait, or among the prioritized.
    ///
    /// @param jobs as they were seen
    /// @return false when one of them is not delayed any more
    boolean promote(String queue, List<Job> jobs);
}
