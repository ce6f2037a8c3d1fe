package io.gatehouse.ui.table;

import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A column of a table: what it shows and by what it sorts.
///
/// @param id the heading is the message of that key
/// @param width preferred, in pixels
/// @param figure figures stand to the right
public record Column<T>(
        String id, double width, boolean figure, BiFunction<T, Figures, String> text, Comparator<T> order) {

    /// A column of words.
    public static <T> Column<T> words(String id, double width, Function<T, String> text) {
        return new Column<>(id, width, false, (content, _) -> text.apply(content), Comparator.comparing(text));
    }

    /// A column of figures that sort as numbers.
    public static <T> Column<T> figures(
            String id, double width, Function<T, ? extends Number> number, BiFunction<T, Figures, String> text) {
        return new Column<>(
                id,
                width,
                true,
                text,
                Comparator.comparingDouble(content -> number.apply(content).doubleValue()));
    }

    /// A column of whole numbers.
    public static <T> Column<T> counts(String id, double width, Function<T, ? extends Number> number) {
        return figures(
                id,
                width,
                number,
                (content, figures) -> figures.count(number.apply(content).longValue()));
    }
}
