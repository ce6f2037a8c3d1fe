package io.gatehouse.app.wiring;

/// What this program is called in its reports.
public final class Program {

    public static final String VERSION = "Gatehouse 0.1";

    private Program() {}
}
