package io.gatehouse.simulator.pipeline;

/// How people get from the waiting room to the broker, which decides who is lost when something breaks in between.
public enum Strategy {
    /// Who was let in stays noted in Redis until the broker has confirmed the request: nobody is lost, a request may
    /// be sent twice.
    CONFIRM_THEN_REMOVE("confirm-then-remove"),
    /// Redis forgets who was let in before the request is sent, and a request that fails is not sent again: whoever
    /// is under way when something breaks is orphaned. What many deployments do.
    POP_THEN_PUBLISH("pop-then-publish"),
    /// Letting in writes the request into a stream in the same step; a relay sends what is in it and takes out what
    /// the broker confirmed. Nobody is lost, a request may be sent twice.
    OUTBOX("outbox");

    private final String label;

    Strategy(String label) {
        this.label = label;
    }

    /// What scenarios and reports call it.
    public String label() {
        return label;
    }

    /// The strategy that scenarios call so.
    ///
    /// @throws IllegalArgumentException when there is none, with the names there are
    public static Strategy named(String label) {
        for (var strategy : values()) {
            if (strategy.label.equals(label)) {
                return strategy;
            }
        }
        throw new IllegalArgumentException("strategy: confirm-then-remove, pop-then-publish or outbox, not " + label);
    }

    /// Whether a request without a confirm is sent again.
    public boolean sendsAgain() {
        return this != POP_THEN_PUBLISH;
    }
}
