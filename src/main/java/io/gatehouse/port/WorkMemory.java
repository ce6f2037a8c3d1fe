package io.gatehouse.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What has to be remembered while work on a broker is under way, so that a program that dies leaves a trace to go on
/// from. Thread-safe; what cannot be written is not remembered, and nothing fails because of that.
public interface WorkMemory {

    /// Notes a run that begins.
    ///
    /// @return where its progress is told; closing it forgets the run
    Progress begin(Run run);

    /// The runs of a profile that ended without being forgotten: their program died. The newest comes first.
    List<Run> interrupted(String profile);

    /// Forgets a run that is not to be gone on with.
    void forget(Run run);

    /// How often a message of that queue was delivered at most, as far as is known; empty when it is not.
    OptionalLong deliveries(String profile, String queue);

    /// Notes how often a message of that queue was delivered at most.
    void deliveries(String profile, String queue, long highest);

    /// A run that moves messages.
    ///
    /// @param id unique per run
    /// @param inputs what the action was filled in with
    record Run(String id, String profile, String queue, Counts counts, Map<String, String> inputs, Instant startedAt) {
        public Run {
            inputs = Map.copyOf(inputs);
        }

        /// What is left to do.
        public long rest() {
            return counts.total() - counts.done();
        }
    }

    /// How far a run is, in messages.
    ///
    /// @param total the fixed end: how many it was to look at
    /// @param done how many of them were removed from the queue, as far as is known
    record Counts(long total, long done) {}

    /// Takes down how far a run is; a call costs microseconds.
    interface Progress extends AutoCloseable {

        void done(long messages);

        /// Leaves the run to be gone on with.
        void keep();

        /// Forgets the run, unless it is kept.
        @Override
        void close();
    }

    /// Remembers nothing.
    static WorkMemory none() {
        return new WorkMemory() {
            @Override
            public Progress begin(Run run) {
                return new Progress() {
                    @Override
                    public void done(long messages) {}

                    @Override
                    public void keep() {}

                    @Override
                    public void close() {}
                };
            }

            @Override
            public List<Run> interrupted(String profile) {
                return List.of();
            }

            @Override
            public void forget(Run run) {}

            @Override
            public OptionalLong deliveries(String profile, String queue) {
                return OptionalLong.empty();
            }

            @Override
            public void deliveries(String profile, String queue, long highest) {}
        };
    }
}
