package io.gatehouse.ui.alarms;

/// Who sits in front of the console.
final class Operator {

    private Operator() {}

    /// The operating system's user.
    static String name() {
        return System.getProperty("user.name", "operator");
    }
}
