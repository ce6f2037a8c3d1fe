package io.gatehouse.replay;

import io.gatehouse.domain.QueueName;
import io.gatehouse.port.ReplayLink;
import java.util.Optional;
import java.util.OptionalInt;

/// What is to be replayed, and under which rules; fixed before the first message moves.
///
/// @param id unique per run, of [#newId]; a message that bears it has come back and is not sent again
/// @param total the end point: how many messages are taken, however many arrive meanwhile
/// @param chosen where everything goes, empty for where each message came from
/// @param filter which of them go; the others stay where they are
public record ReplayPlan(
        String id, QueueName source, long total, Optional<ReplayLink.Target> chosen, Rules rules, Filter filter) {

    public static final int DEFAULT_REPLAYS = 3;
    // Ten times Shovel's window: confirms come in waves while the target queue tidies its memory, and whatever is less
    // runs dry between them (`gatehouse bench replay`).
    public static final int DEFAULT_PREFETCH = 10_000;
    public static final int LARGEST_PREFETCH = 10_000;

    /// An id for a run, short because every message of it bears it.
    public static String newId() {
        return Stamp.newReplayId();
    }

    /// All of them go.
    public ReplayPlan(String id, QueueName source, long total, Optional<ReplayLink.Target> chosen, Rules rules) {
        this(id, source, total, chosen, rules, Filter.NONE);
    }

    /// The rules of a run.
    ///
    /// @param maxReplays a message that was replayed this often stays where it is
    /// @param keepExpiration sends a message on with the time to live it once had
    /// @param prefetch how many messages are under way at most, and so may be sent twice when this program dies
    /// @param perSecond messages per second at most
    /// @param stopWhenGrowing ends when new messages arrive in the queue meanwhile
    /// @param faithful leaves the headers as they are, as for moving a message and not replaying it
    public record Rules(
            int maxReplays,
            boolean keepExpiration,
            int prefetch,
            OptionalInt perSecond,
            boolean stopWhenGrowing,
            boolean faithful) {
        public static final Rules DEFAULT = new Rules(DEFAULT_REPLAYS, false, DEFAULT_PREFETCH, OptionalInt.empty());

        public Rules {
            if (prefetch < 1 || prefetch > LARGEST_PREFETCH) {
                throw new IllegalArgumentException("prefetch: 1 to " + LARGEST_PREFETCH + ", not " + prefetch);
            }
            if (maxReplays < 1) {
                throw new IllegalArgumentException("maxReplays: 1 or more, not " + maxReplays);
            }
        }

        /// Rules of a replay that goes on whatever arrives.
        public Rules(int maxReplays, boolean keepExpiration, int prefetch, OptionalInt perSecond) {
            this(maxReplays, keepExpiration, prefetch, perSecond, false, false);
        }

        /// Rules for moving messages as they are.
        public static Rules moving(OptionalInt perSecond) {
            return new Rules(Integer.MAX_VALUE, true, DEFAULT_PREFETCH, perSecond, false, true);
        }
    }
}
