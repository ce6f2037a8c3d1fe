package io.gatehouse.domain;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How often a quorum queue takes a message back before it lets go of it. A delivery costs nothing; every way of giving
/// back counts one (`nack`, a closed channel, a lost connection), on 3.x as on 4.x. With a limit of 2 a message is
/// given
/// out three times, with the counts 0, 1 and 2, and is gone when it is given back for the third time.
///
/// @param returns how often it takes a message back, 0 or less for never; empty for as often as anybody likes
/// @param deadLetters whether it then dead-letters it; otherwise it drops it
/// @param declared whether an argument of the queue sets it, which no policy can raise
public record DeliveryLimit(OptionalLong returns, boolean deadLetters, boolean declared) {

    /// Nothing is counted.
    public static final DeliveryLimit NONE = new DeliveryLimit(OptionalLong.empty(), false, false);

    /// Where a delivered message says how often it was given back; absent for never.
    public static final String COUNT_HEADER = "x-delivery-count";

    /// How many messages are out at a time where each one that comes back has lost a delivery.
    public static final int WINDOW = 500;

    // Since 4.0 there is a limit where nobody set one, and a negative number means none; before, it means never.
    private static final int FIRST_WITH_DEFAULT = 4;
    private static final long DEFAULT = 20;

    // Kept for a crash while a message is looked at, and for another program that looks too.
    private static final long RESERVE = 2;

    /// What declaration, policies and version make of it: the lower of the two where both say something.
    public static DeliveryLimit of(QueueFacts queue, String version) {
        var arguments = queue.settings().arguments();
        var policy = queue.policyDefinition();
        var deadLetters = arguments.containsKey("x-dead-letter-exchange") || policy.containsKey("dead-letter-exchange");
        if (queue.settings().type() != QueueType.QUORUM) {
            return new DeliveryLimit(OptionalLong.empty(), deadLetters, false);
        }
        var declared = number(arguments.get("x-delivery-limit"));
        var added = number(policy.get("delivery-limit"));
        var known = LongStream.concat(declared.stream(), added.stream());
        if (major(version) < FIRST_WITH_DEFAULT) {
            return new DeliveryLimit(known.min(), deadLetters, declared.isPresent());
        }
        if (declared.isEmpty() && added.isEmpty()) {
            return new DeliveryLimit(OptionalLong.of(DEFAULT), deadLetters, false);
        }
        return new DeliveryLimit(known.filter(limit -> limit >= 0).min(), deadLetters, declared.orElse(-1) >= 0);
    }

    private static OptionalLong number(@Nullable Object value) {
        return value instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private static int major(String version) {
        var digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /// Whether there is one.
    public boolean isSet() {
        return returns.isPresent();
    }

    /// Whether giving back a message that was given back so often makes the queue let go of it.
    public boolean isSpentBy(long deliveries) {
        return returns.isPresent() && deliveries >= returns.getAsLong();
    }

    /// Whether a message that was given back so often is to be left alone: few deliveries are left, kept for crashes.
    public boolean isNearlySpentBy(long deliveries) {
        return returns.isPresent() && deliveries >= returns.getAsLong() - reserve(returns.getAsLong());
    }

    /// Whether not even a message that never was given back can be taken without risk.
    public boolean leavesNoRoom() {
        return isNearlySpentBy(0);
    }

    // Of a limit of 2, one has to do.
    private static long reserve(long limit) {
        return Math.clamp(limit - 1, 1, RESERVE);
    }
}
