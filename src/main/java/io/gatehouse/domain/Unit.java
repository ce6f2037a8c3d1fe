package io.gatehouse.domain;

/// What a measured number counts. [#symbol()] is the stable form of the command line; the window translates it.
public enum Unit {
    PEOPLE("people", true),
    MESSAGES("messages", true),
    CONSUMERS("consumers", true),
    EVENTS("events", true),
    CONNECTIONS("connections", true),
    CHANNELS("channels", true),
    NODES("nodes", true),
    BROKERS("brokers", true),
    PARTITIONS("partitions", true),
    ENTRIES("entries", true),
    SUBSCRIBERS("subscribers", true),
    JOBS("jobs", true),
    TIMES("times", true),
    STATE("state", true),
    /// 1 for yes, 0 for no.
    YES_NO("yes/no", true),
    /// How many times something fits.
    RATIO("×", false),
    SECONDS("s", false),
    PER_SECOND("1/s", false),
    PER_MINUTE("1/min", true),
    PERCENT("%", false),
    BYTES("B", false);

    private final String symbol;
    private final boolean count;

    Unit(String symbol, boolean count) {
        this.symbol = symbol;
        this.count = count;
    }

    public String symbol() {
        return symbol;
    }

    /// Whether values are whole: half a message is never written.
    public boolean isCount() {
        return count;
    }
}
