package io.gatehouse.action.redis;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Writes commands as Redis' own tool takes them.
final class RedisCli {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private RedisCli() {}

    /// The line to type in a shell.
    static String line(String... words) {
        var line = new StringJoiner(" ").add("redis-cli");
        for (var word : words) {
            line.add(PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }
}
