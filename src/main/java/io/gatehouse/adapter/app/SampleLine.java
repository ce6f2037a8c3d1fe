package io.gatehouse.adapter.app;

import io.gatehouse.domain.ServiceSamples.Sample;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One line of Prometheus text: `name{label="value",…} number [time] [# exemplar]`, or with the name quoted among the
/// labels, as newer versions write names of any letters.
final class SampleLine {

    private final String line;
    private int at;

    SampleLine(String line) {
        this.line = line;
    }

    /// The sample, empty when the line is none.
    Optional<Sample> read() {
        try {
            var name = word("{ \t");
            var labels = new HashMap<String, String>();
            blanks();
            if (at < line.length() && line.charAt(at) == '{') {
                at++;
                var quoted = labels(labels);
                name = name.isEmpty() ? quoted : name;
            }
            blanks();
            var value = word(" \t");
            return name.isEmpty() || value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sample(name, labels, number(value)));
        } catch (NotASample | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Reads up to the closing brace; returns the name that stands among the labels, "" when none does.
    private String labels(Map<String, String> into) throws NotASample {
        var name = "";
        while (true) {
            blanks();
            if (next() == '}') {
                at++;
                return name;
            }
            var label = next() == '"' ? quoted() : word("= \t,}");
            blanks();
            if (next() == '=') {
                at++;
                blanks();
                into.put(label, quoted());
            } else {
                name = label;
            }
            blanks();
            if (next() == ',') {
                at++;
            } else if (next() != '}') {
                throw new NotASample();
            }
        }
    }

    private String quoted() throws NotASample {
        if (next() != '"') {
            throw new NotASample();
        }
        at++;
        var text = new StringBuilder();
        while (next() != '"') {
            if (next() == '\\') {
                at++;
                text.append(next() == 'n' ? '\n' : next());
            } else {
                text.append(next());
            }
            at++;
        }
        at++;
        return text.toString();
    }

    private char next() throws NotASample {
        if (at >= line.length()) {
            throw new NotASample();
        }
        return line.charAt(at);
    }

    private String word(String endedBy) {
        var from = at;
        while (at < line.length() && endedBy.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(from, at);
    }

    private void blanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    private static double number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "+inf", "inf", "+infinity", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static final class NotASample extends Exception {
        private static final long serialVersionUID = 1L;

        private NotASample() {
            super("", null, false, false);
        }
    }
}
