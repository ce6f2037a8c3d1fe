package io.gatehouse.simulator.reservation;

import java.time.Duration;
import java.util.Optional;

/// What the payment service is like and how it is called.
///
/// @param succeeds the part of all payments that succeed, 0 to 1; the rest is declined
/// @param takes mean time to answer: half of it always, the other half varies
/// @param unanswered the part of all payments that get no answer at all, 0 to 1
/// @param connectWithin longest time to connect
/// @param answerWithin longest time to an answer
public record PaymentSettings(
        double succeeds,
        Duration takes,
        double unanswered,
        Duration connectWithin,
        Duration answerWithin,
        Breaker breaker,
        Optional<Outage> outage) {

    /// Succeeds in seven of ten, at once; connects within 3 s, answers within 10 s, behind the documented breaker.
    public static final PaymentSettings DOCUMENTED = new PaymentSettings(
            0.7,
            Duration.ZERO,
            0,
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            new Breaker(0.5, 10, Duration.ofSeconds(30), 5),
            Optional.empty());

    public PaymentSettings {
        Need.part(succeeds, "world.payment.succeeds");
        Need.notNegative(takes, "world.payment.takes");
        Need.part(unanswered, "world.payment.unanswered");
        Need.positive(connectWithin, "world.payment.connectWithin");
        Need.positive(answerWithin, "world.payment.answerWithin");
    }

    /// The circuit breaker in front of it. A declined payment is an answer, no failure.
    ///
    /// @param failures opens at this part of failures, above 0 to 1
    /// @param of among so many calls
    /// @param openFor how long it stays open
    /// @param halfOpen how many calls it then lets through to see
    public record Breaker(double failures, int of, Duration openFor, int halfOpen) {
        public Breaker {
            Need.that(failures > 0 && failures <= 1, "world.payment.breaker.failures: above 0 to 1, not " + failures);
            Need.that(of >= 1, "world.payment.breaker.of: at least 1, not " + of);
            Need.positive(openFor, "world.payment.breaker.openFor");
            Need.that(halfOpen >= 1, "world.payment.breaker.halfOpen: at least 1, not " + halfOpen);
        }
    }

    /// A time in which it does not work.
    ///
    /// @param from since the start of the run
    /// @param silent true: takes calls and does not answer; false: breaks them off at once
    public record Outage(Duration from, Duration lasts, boolean silent) {
        public Outage {
            Need.notNegative(from, "world.payment.outage.from");
            Need.positive(lasts, "world.payment.outage.for");
        }

        /// True while it lasts.
        ///
        /// @param elapsed since the start of the run
        public boolean at(Duration elapsed) {
            return elapsed.compareTo(from) >= 0 && elapsed.compareTo(from.plus(lasts)) < 0;
        }
    }

    public PaymentSettings taking(Duration time) {
        return new PaymentSettings(succeeds, time, unanswered, connectWithin, answerWithin, breaker, outage);
    }

    public PaymentSettings succeeding(double part) {
        return new PaymentSettings(part, takes, unanswered, connectWithin, answerWithin, breaker, outage);
    }

    public PaymentSettings with(Outage otherOutage) {
        return new PaymentSettings(
                succeeds, takes, unanswered, connectWithin, answerWithin, breaker, Optional.of(otherOutage));
    }

    public PaymentSettings with(Breaker otherBreaker) {
        return new PaymentSettings(succeeds, takes, unanswered, connectWithin, answerWithin, otherBreaker, outage);
    }

    public PaymentSettings unanswered(double part, Duration longest) {
        return new PaymentSettings(succeeds, takes, part, connectWithin, longest, breaker, outage);
    }
}
