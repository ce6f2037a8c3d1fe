package io.gatehouse.runbook;

import java.util.List;
import java.util.Map;

/// Something that helps now.
///
/// @param action the id of the action that does it, "" where it is done elsewhere
/// @param with what its fields are filled in with, as templates
/// @param screen the screen where it is done, "" for none
/// @param commands templates of command lines that do the same
public record Remedy(
        String en, String ko, String action, Map<String, String> with, String screen, List<String> commands) {

    public Remedy {
        with = Map.copyOf(with);
        commands = List.copyOf(commands);
    }

    public Words words() {
        return new Words(en, ko);
    }
}
