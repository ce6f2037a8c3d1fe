package io.gatehouse.app.cli;

import java.io.Console;
import java.util.Optional;

/// Asks whoever started the command.
@FunctionalInterface
public interface Terminal {

    /// What was typed, empty when nobody sits at a terminal or the input ended.
    Optional<String> ask(String question);

    /// The terminal of this process.
    static Terminal system() {
        // The console also exists for pipes; a pipe must not confirm anything.
        return question -> Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s ", question));
    }
}
