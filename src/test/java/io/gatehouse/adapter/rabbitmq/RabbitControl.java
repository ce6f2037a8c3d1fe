package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lab's own `rabbitmqctl`: what the broker says of itself, and what an administrator can do to it.
public final class RabbitControl {

    private final Lab lab;

    public RabbitControl(Lab lab) {
        this.lab = lab;
    }

    /// Runs the command and returns what it printed.
    public String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(lab.directory()
                .folder(LabBroker.RABBITMQ)
                .resolve("rabbitmqctl")
                .toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + ": " + printed);
        }
        return printed;
    }

    /// Runs a command that prints a table, as rows of columns without the heading.
    public List<List<String>> table(String... arguments) throws IOException, InterruptedException {
        var quiet = new ArrayList<>(List.of("-q", "--no-table-headers"));
        quiet.addAll(List.of(arguments));
        return run(quiet.toArray(String[]::new))
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }
}
