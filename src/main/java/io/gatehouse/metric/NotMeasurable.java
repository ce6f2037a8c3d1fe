package io.gatehouse.metric;

/// The broker answered, but what it said holds no value for this metric; the message says why.
public final class NotMeasurable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotMeasurable(String why) {
        super(why);
    }
}
