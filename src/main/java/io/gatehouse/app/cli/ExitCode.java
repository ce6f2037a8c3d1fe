package io.gatehouse.app.cli;

/// What the program's exit status means.
public final class ExitCode {

    public static final int DONE = 0;
    /// An action was refused, or a verdict failed.
    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    private ExitCode() {}
}
