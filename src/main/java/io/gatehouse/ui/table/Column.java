package io.gatehouse.ui.table;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A column of a table: what it shows and by what it sorts.
///
/// @param id the heading is the message of that key
/// @param width preferred, in pixels
/// @param figure figures stand to the right
/// @param severity what is shown as a shape before the text, where there is one
public record Column<T>(
        String id,
        double width,
        boolean figure,
        BiFunction<T, Figures, String> text,
        Comparator<T> order,
        Function<T, Optional<Severity>> severity) {

    /// A column without shapes.
    public Column(String id, double width, boolean figure, BiFunction<T, Figures, String> text, Comparator<T> order) {
        this(id, width, figure, text, order, _ -> Optional.empty());
    }

    /// A column of severities as shape and word, the worst first.
    public static <T> Column<T> severities(
            String id, double width, Function<T, Severity> severity, Function<T, String> word) {
        return new Column<>(
                id,
                width,
                false,
                (content, _) -> word.apply(content),
                Comparator.comparing(severity).reversed(),
                content -> Optional.of(severity.apply(content)));
    }

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
