package io.gatehouse.domain;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names with `*` for any run of characters; everything else stands for itself. Immutable.
public record SubjectPattern(String text) {

    /// Every name.
    public static final SubjectPattern ALL = new SubjectPattern("*");

    public SubjectPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a pattern of names is needed; * is every name");
        }
    }

    public boolean matches(String name) {
        if (text.equals("*")) {
            return true;
        }
        var regex = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
