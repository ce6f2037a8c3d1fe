package io.gatehouse.app.cli;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.ProfileStore;
import io.gatehouse.port.Secrets;
import io.gatehouse.simulator.lab.LabException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into one message for people and an exit status; the stack trace goes to the log.
public final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.warn("{} failed", command.getCommandName(), failure);
        command.getErr().println(command.getColorScheme().errorText("gatehouse: " + words(failure)));
        return switch (failure) {
            case BrokerException.Unreachable _ -> ExitCode.UNREACHABLE;
            case BrokerException _, LabControl.LabFailure _, LabException _ -> ExitCode.REFUSED;
            case ProfileStore.InvalidProfile _, Secrets.Missing _, IllegalArgumentException _ -> ExitCode.USAGE;
            default -> ExitCode.REFUSED;
        };
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
