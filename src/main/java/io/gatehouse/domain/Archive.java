package io.gatehouse.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was taken off a broker before it was removed there, and is kept on this computer until somebody drops it.
///
/// @param id names it everywhere: letters, digits and dashes
public record Archive(String id, Origin origin, Topology topology, Messages messages, State state) {

    /// Who did what, and when.
    ///
    /// @param action the action's id: `purge`, `delete-queue`, …
    /// @param target the queue or exchange it was done to
    /// @param who the operating system's user
    public record Origin(String profile, String action, String target, Instant at, String who) {}

    /// How things were declared and connected.
    public record Topology(List<Queue> queues, List<Exchange> exchanges, List<RabbitBinding> bindings) {
        public Topology {
            queues = List.copyOf(queues);
            exchanges = List.copyOf(exchanges);
            bindings = List.copyOf(bindings);
        }
    }

    /// A queue as it was.
    ///
    /// @param policy the name of the policy that applied to it, `""` for none
    public record Queue(QueueName name, QueueState.Settings settings, String policy) {}

    /// An exchange as it was.
    public record Exchange(String name, String type, RabbitExchange.Traits traits, Map<String, Object> arguments) {
        public Exchange {
            arguments = Map.copyOf(arguments);
        }
    }

    /// What is in it.
    ///
    /// @param bytes of bodies and properties
    /// @param unsure how many of the last ones may have stayed in the queue as well, because the connection ended
    ///     before the broker said that it removed them
    /// @param marked how many messages bear each mark
    public record Messages(long count, long bytes, long unsure, Map<KeptMessage.Mark, Long> marked) {

        public static final Messages NONE = new Messages(0, 0, 0, Map.of());

        public Messages {
            marked = Map.copyOf(marked);
        }

        public long marked(KeptMessage.Mark mark) {
            return marked.getOrDefault(mark, 0L);
        }
    }

    /// How far it was restored.
    ///
    /// @param readyBefore how many messages were in the queue when restoring began
    /// @param confirmed the first so many are back
    /// @param exact false when later ones than `confirmed` may be back and earlier ones not
    /// @param finished everything is back
    public record Progress(long readyBefore, long confirmed, boolean exact, boolean finished, Instant at) {}

    /// What can be done with it.
    public enum State {
        /// Everything that was taken is in it.
        COMPLETE,
        /// The program ended while it was written; what was removed from the queue is in it.
        UNFINISHED,
        /// Restoring began and did not end.
        RESTORING,
        RESTORED,
        /// It is not what was written.
        DAMAGED
    }
}
