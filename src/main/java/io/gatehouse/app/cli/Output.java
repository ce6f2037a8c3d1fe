package io.gatehouse.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command writes: its result to standard output, everything for people on the way to standard error.
public final class Output {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final CommandSpec command;

    public Output(CommandSpec command) {
        this.command = command;
    }

    /// One JSON document, the only thing on standard output.
    public void json(Object document) {
        try {
            command.commandLine().getOut().println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /// A line of the result, for people.
    public void line(String text) {
        command.commandLine().getOut().println(text);
    }

    /// A line about what is being done.
    public void note(String text) {
        var err = command.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
