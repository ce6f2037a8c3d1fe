package io.gatehouse.ui.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A program and its arguments in one line: words apart by blanks, quotes around what holds blanks. A backslash is a
/// character like any other, as paths on Windows have it.
final class CommandWords {

    private CommandWords() {}

    /// The words of a line, empty when a quote is not closed.
    static Optional<List<String>> split(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var inWord = false;
        var quote = '\0';
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quote != '\0') {
                if (c == quote) {
                    quote = '\0';
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote == '\0' ? Optional.of(List.copyOf(words)) : Optional.empty();
    }

    /// A line that splits into these words.
    static String join(List<String> words) {
        return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (!word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
            return word;
        }
        return word.contains("\"") ? "'" + word.replace("'", "'\"'\"'") + "'" : '"' + word + '"';
    }
}
