package io.gatehouse.simulator.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// One container of a lab, as its engine tells.
///
/// @param host its name in the lab's network
/// @param state in the engine's words
record LabContainer(LabBroker broker, String name, String host, String state) {
    static final String LAB = "io.gatehouse.lab";
    private static final String BROKER = "io.gatehouse.broker";
    private static final String FORM =
            "{{index .Config.Labels \"" + BROKER + "\"}}\t{{.Name}}\t{{.Config.Hostname}}\t{{.State.Status}}";

    /// The brokers among the containers that carry that lab's label, in the order of their names.
    static List<LabContainer> of(ContainerEngine engine, String token) throws LabException {
        List<String> ids = engine.run("ps", "--all", "--quiet", "--no-trunc", "--filter", "label=" + LAB + "=" + token)
                .lines()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> inspect = new ArrayList<>(List.of("container", "inspect", "--format", FORM));
        inspect.addAll(ids);
        return engine.run(inspect.toArray(String[]::new))
                .lines()
                .flatMap(LabContainer::read)
                .sorted((one, other) -> one.name.compareTo(other.name))
                .toList();
    }

    private static Stream<LabContainer> read(String line) {
        String[] parts = line.split("\t", -1);
        return Arrays.stream(LabBroker.values())
                .filter(broker -> broker.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .map(broker -> new LabContainer(broker, parts[1].replaceFirst("^/", ""), parts[2], parts[3]));
    }

    /// Frozen ones run, too.
    boolean runs() {
        return Set.of("running", "paused", "restarting").contains(state);
    }

    boolean isPaused() {
        return "paused".equals(state);
    }
}
