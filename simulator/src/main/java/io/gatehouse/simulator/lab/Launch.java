package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One process to start: its command, what it needs in its environment, where it works and where its output goes.
record Launch(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
