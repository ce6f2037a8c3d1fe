package io.gatehouse.domain;

/// What a measured number counts. [#symbol()] is the stable form of the command line; the window translates it.
public enum Unit {
    PEOPLE("people"),
    MESSAGES("messages"),
    CONSUMERS("consumers"),
    EVENTS("events"),
    CONNECTIONS("connections"),
    ENTRIES("entries"),
    SUBSCRIBERS("subscribers"),
    JOBS("jobs"),
    TIMES("times"),
    STATE("state"),
    BROKERS("brokers"),
    PARTITIONS("partitions"),
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
