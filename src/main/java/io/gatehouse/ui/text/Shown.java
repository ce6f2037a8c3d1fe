package io.gatehouse.ui.text;

/// Names that strangers gave, made fit to be shown on one line: what cannot be seen is written out. Any thread.
public final class Shown {

    private Shown() {}

    /// The name with control characters, line ends, invisible and direction-changing characters as `\\u000A`.
    public static String name(String name) {
        return name.codePoints().allMatch(Shown::isPlain) ? name : written(name);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String written(String name) {
        var written = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (isPlain(point)) {
                written.appendCodePoint(point);
            } else {
                written.append("\\u%04X".formatted(point));
            }
        });
        return written.toString();
    }
}
