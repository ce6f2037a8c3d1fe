package io.gatehouse.app.wiring;

/// Divides the machine's processors between reading brokers and drawing.
public final class Processors {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Processors() {}

    /// Has virtual threads, which take answers apart, use all processors but one. On a machine with two, an
    /// answer about ten thousand queues would otherwise hold up the window. Call it before the first virtual
    /// thread starts; what was set on the command line stays.
    public static void leaveOneForTheWindow() {
        if (System.getProperty(CARRIERS) == null) {
            var all = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, Integer.toString(Math.max(1, all - 1)));
        }
    }
}
