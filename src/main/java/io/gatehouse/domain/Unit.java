package io.gatehouse.domain;

/// What a measured number counts. [#symbol()] is the stable form of the command line; the window translates it.
public enum Unit {
    PEOPLE("people"),
    MESSAGES("messages"),
    CONSUMERS("consumers"),
    EVENTS("events"),
    CONNECTIONS("connections"),
    BROKERS("brokers"),
    PARTITIONS("partitions"),
    ENTRIES("entries"),
    SUBSCRIBERS("subscribers"),
    JOBS("jobs"),
    TIMES("times"),
    STATE("state"),
    CHANNELS("channels"),
    NODES("nodes"),
    /// 1 for yes, 0 for no.
    YES_NO("yes/no"),
    /// How many times something fits.
    RATIO("×"),
    SECONDS("s"),
    PER_SECOND("1/s"),
    PER_MINUTE("1/min"),
    PERCENT("%"),
    BYTES("B");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
