package io.gatehouse.runbook;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes a command line apart as a shell does, as far as ours are written.
final class ShellWords {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");

    private ShellWords() {}

    /// The arguments after the program's name.
    static String[] of(String line) {
        return WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("'", ""))
                .skip(1)
                .toArray(String[]::new);
    }
}
