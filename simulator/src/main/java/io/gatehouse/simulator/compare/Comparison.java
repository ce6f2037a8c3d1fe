package io.gatehouse.simulator.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Several runs side by side, the first of them being what the others are compared with.
public final class Comparison {

    private static final String NOTHING = "–";

    private final List<ComparedRun> runs;
    private final List<ComparedFigure> figures = new ArrayList<>();

    /// @throws IllegalArgumentException with fewer than two runs
    public Comparison(List<ComparedRun> runs) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException("two reports at least");
        }
        this.runs = labelled(runs);
        Map<String, Figure> kinds = new LinkedHashMap<>();
        this.runs.forEach(run -> run.figures().forEach(figure -> kinds.putIfAbsent(key(figure), figure)));
        kinds.forEach((key, kind) -> figures.add(ComparedFigure.of(kind, values(key))));
    }

    private static List<ComparedRun> labelled(List<ComparedRun> runs) {
        List<ComparedRun> all = new ArrayList<>();
        var taken = new HashSet<String>();
        for (var run : runs) {
            var label = run.label();
            for (int i = 2; !taken.add(label); i++) {
                label = run.label() + " (" + i + ")";
            }
            all.add(run.labelled(label));
        }
        return all;
    }

    private List<@Nullable Double> values(String key) {
        List<@Nullable Double> values = new ArrayList<>();
        for (var run : runs) {
            Map<String, Double> own = new HashMap<>();
            run.figures().forEach(figure -> own.put(key(figure), figure.value()));
            values.add(own.get(key));
        }
        return values;
    }

    private static String key(Figure figure) {
        return figure.group() + " " + figure.name();
    }

    /// The runs, each with a label of its own.
    public List<ComparedRun> runs() {
        return List.copyOf(runs);
    }

    /// All figures that any of the runs has.
    public List<ComparedFigure> figures() {
        return List.copyOf(figures);
    }

    /// What was not done alike, in words; none when the runs can be compared.
    public List<String> differences() {
        return differing(runs.stream().map(ComparedRun::experiment).toList());
    }

    /// What else was not alike: versions, the place.
    public List<String> surroundings() {
        return differing(runs.stream().map(ComparedRun::surroundings).toList());
    }

    private static List<String> differing(List<Map<String, String>> all) {
        var names = new TreeSet<String>();
        all.forEach(one -> names.addAll(one.keySet()));
        List<String> words = new ArrayList<>();
        for (var name : names) {
            var values =
                    all.stream().map(one -> one.getOrDefault(name, NOTHING)).toList();
            if (values.stream().distinct().count() > 1) {
                words.add(name + ": " + String.join(" | ", values));
            }
        }
        return words;
    }

    /// Which run is better in what, in words, of the figures that say how a run went.
    public List<String> findings() {
        return figures.stream()
                .filter(ComparedFigure::headline)
                .map(this::finding)
                .toList();
    }

    private String finding(ComparedFigure figure) {
        if (figure.best().isEmpty()) {
            return figure.name() + ": no difference";
        }
        var best = figure.best().stream().map(run -> runs.get(run).label()).toList();
        var first = figure.best().getFirst();
        var change = figure.changePercent().get(first);
        var against = first == 0 || change == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%+.1f %% against %s)",
                        change,
                        runs.getFirst().label());
        return figure.name() + ": " + String.join(", ", best) + " better, "
                + plain(figure.values().get(first)) + against;
    }

    /// In what a later run is worse than the first by more than that: throughput, p95, or anybody lost, doubled or
    /// forgotten in addition. In words; none when none is.
    public List<String> worse(double percent) {
        List<String> words = new ArrayList<>();
        for (var figure : figures) {
            if (figure.headline() && !figure.name().endsWith("Rate")) {
                for (int run = 1; run < runs.size(); run++) {
                    if (isWorse(figure, run, percent)) {
                        words.add(runs.get(run).label() + " is worse in " + figure.name() + ": "
                                + plain(figure.values().get(run)) + " instead of "
                                + plain(figure.values().getFirst()));
                    }
                }
            }
        }
        return words;
    }

    private static boolean isWorse(ComparedFigure figure, int run, double percent) {
        var first = Objects.requireNonNullElse(figure.values().getFirst(), 0.0);
        var value = Objects.requireNonNullElse(figure.values().get(run), 0.0);
        double slack = figure.group().equals("ledger") ? 0 : first * percent / 100;
        return figure.better() == Figure.Better.HIGHER ? value < first - slack : value > first + slack;
    }

    /// A value as people read it.
    public static String plain(@Nullable Double value) {
        if (value == null) {
            return NOTHING;
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", value.longValue())
                : String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.1f", value);
    }
}
