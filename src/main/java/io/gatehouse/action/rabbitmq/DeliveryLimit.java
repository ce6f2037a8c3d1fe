package io.gatehouse.action.rabbitmq;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueType;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How often a quorum queue gives a message out and takes it back before it lets go of it.
///
/// @param returns how often it takes a message back; empty for as often as anybody likes
/// @param deadLetters whether it then dead-letters it; otherwise it drops it
record DeliveryLimit(OptionalLong returns, boolean deadLetters) {

    static final String COUNT_HEADER = "x-delivery-count";

    // Since 4.0 there is a limit where nobody set one.
    private static final int FIRST_WITH_DEFAULT = 4;
    private static final long DEFAULT = 20;

    /// What declaration, policies and version make of it: the lower of the two where both say something.
    static DeliveryLimit of(QueueFacts queue, String version) {
        var arguments = queue.settings().arguments();
        var policy = queue.policyDefinition();
        var deadLetters = arguments.containsKey("x-dead-letter-exchange") || policy.containsKey("dead-letter-exchange");
        if (queue.settings().type() != QueueType.QUORUM) {
            return new DeliveryLimit(OptionalLong.empty(), deadLetters);
        }
        var declared = number(arguments.get("x-delivery-limit"));
        var added = number(policy.get("delivery-limit"));
        var known = LongStream.concat(declared.stream(), added.stream()).min();
        if (known.isEmpty() && major(version) >= FIRST_WITH_DEFAULT) {
            known = OptionalLong.of(DEFAULT);
        }
        // A negative one switches it off.
        return new DeliveryLimit(
                known.isPresent() && known.getAsLong() < 0 ? OptionalLong.empty() : known, deadLetters);
    }

    private static OptionalLong number(@Nullable Object value) {
        return value instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private static int major(String version) {
        var digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /// Whether giving back a message that was delivered so often makes the queue let go of it.
    boolean isSpentBy(long deliveries) {
        return returns.isPresent() && deliveries >= returns.getAsLong();
    }
}
