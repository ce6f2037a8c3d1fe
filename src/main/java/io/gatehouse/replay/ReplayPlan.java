package io.gatehouse.replay;

import io.gatehouse.domain.DeliveryLimit;
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
/// @param limit how often the source takes a message back before it lets go of it
public record ReplayPlan(
        String id,
        QueueName source,
        long total,
        Optional<ReplayLink.Target> chosen,
        Rules rules,
        Filter filter,
        DeliveryLimit limit) {

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

    /// Of a queue that takes messages back as often as anybody likes.
    public ReplayPlan(
            String id, QueueName source, long total, Optional<ReplayLink.Target> chosen, Rules rules, Filter filter) {
        this(id, source, total, chosen, rules, filter, DeliveryLimit.NONE);
    }

    /// The same plan for a queue of limited deliveries.
    public ReplayPlan with(DeliveryLimit limited) {
        return new ReplayPlan(id, source, total, chosen, rules, filter, limited);
    }

    /// The same plan, one message at a time and without looking how many deliveries it has left.
    public ReplayPlan oneByOne() {
        return new ReplayPlan(id, source, total, chosen, rules.oneByOne(), filter, DeliveryLimit.NONE);
    }

    /// How many messages are under way at most: what comes twice after a crash, and has lost a delivery.
    public int window() {
        var paced = rules.perSecond().isPresent()
                ? Math.clamp(rules.perSecond().getAsInt(), 1, rules.prefetch())
                : rules.prefetch();
        return limit.isSet() ? Math.min(paced, DeliveryLimit.WINDOW) : paced;
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

        Rules oneByOne() {
            return new Rules(maxReplays, keepExpiration, 1, perSecond, stopWhenGrowing, faithful);
        }

        /// Rules for moving messages as they are.
        public static Rules moving(OptionalInt perSecond) {
            return new Rules(Integer.MAX_VALUE, true, DEFAULT_PREFETCH, perSecond, false, true);
        }
    }
}
