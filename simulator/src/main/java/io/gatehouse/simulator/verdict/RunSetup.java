package io.gatehouse.simulator.verdict;

import java.util.List;
import java.util.Map;

/// What a run was made of, so that it can be made again.
///
/// @param program and its version
/// @param where `lab` for a lab of its own, else the profile's name
/// @param brokers their versions, as far as they are known
/// @param parts those that ran here, the others being real services
/// @param overrides what was said on the command line in place of the scenario's, by option
/// @param settings everything that was in force in the end, the seed included, by its way: `load.users`
public record RunSetup(
        String program,
        String where,
        Map<String, String> brokers,
        List<String> parts,
        Map<String, String> overrides,
        Map<String, String> settings) {

    public RunSetup {
        parts = List.copyOf(parts);
    }
}
