package io.gatehouse.ui.table;

import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A column of a table: what it shows and by what it sorts.
///
/// @param id the heading is the message of that key
/// @param width preferred, in pixels
/// @param figure figures stand to the right
public record Column<T>(
        String id, double width, boolean figure, BiFunction<T, Figures, String> text, Comparator<T> order) {

    /// What stands where a value is not known, in every language.
    public static final String UNKNOWN = "–";

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

    /// A column of figures some of which are not known: these show a dash and sort below all others.
    ///
    /// @param number not a number where it is not known
    public static <T> Column<T> known(
            String id, double width, ToDoubleFunction<T> number, BiFunction<Figures, Double, String> text) {
        return new Column<>(
                id,
                width,
                true,
                (content, figures) -> {
                    var value = number.applyAsDouble(content);
                    return Double.isNaN(value) ? UNKNOWN : text.apply(figures, value);
                },
                Comparator.comparingDouble(content -> {
                    var value = number.applyAsDouble(content);
                    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
                }));
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
