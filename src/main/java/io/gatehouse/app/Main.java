package io.gatehouse.app;

import io.gatehouse.app.cli.GatehouseCommand;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.Processors;

/// The program's entry. Not a JavaFX application itself, so that the command line needs no toolkit.
public final class Main {

    private Main() {}

    /// Runs the command and ends the JVM with its status.
    public static void main(String[] args) {
        // Before the first logger is made: logback's settings place the log file by this property.
        System.setProperty("gatehouse.logs", Folders.logs().toString());
        Processors.leaveOneForTheWindow();
        var status = GatehouseCommand.create().execute(args);
        System.exit(status);
    }
}
