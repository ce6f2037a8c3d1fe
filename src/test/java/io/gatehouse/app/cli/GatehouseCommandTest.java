package io.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatehouseCommandTest {

    /// The lab of `gatehouse lab up` has that name, and so has a subcommand.
    @Test
    void profileMayBeCalledAsASubcommandIs() {
        var parsed = GatehouseCommand.create().parseArgs("--profile", "lab");
        assertThat(parsed.<String>matchedOptionValue("--profile", "")).isEqualTo("lab");
        assertThat(parsed.hasSubcommand()).isFalse();
    }
}
