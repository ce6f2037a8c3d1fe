package io.gatehouse.ui.topology;

import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where each place stands: in a column behind everything that leads to it, and in it near to what leads there. Ways
/// that close a cycle lead back. Places without any way stand below the rest of the first column.
final class Layers {

    private static final int SWEEPS = 4;

    /// A place in the grid, both counted from 0.
    record Cell(int column, int row) {}

    private final Map<PlaceId, List<PlaceId>> next = new HashMap<>();
    private final Map<PlaceId, List<PlaceId>> before = new HashMap<>();
    private final Map<PlaceId, Integer> columns = new TreeMap<>();

    private Layers(Set<PlaceId> places, Collection<Way> ways) {
        for (var way : ways) {
            if (places.contains(way.from())
                    && places.contains(way.to())
                    && !way.from().equals(way.to())) {
                next.computeIfAbsent(way.from(), _ -> new ArrayList<>()).add(way.to());
            }
        }
        dropBackWays(places);
        next.forEach((from, targets) -> targets.forEach(
                to -> before.computeIfAbsent(to, _ -> new ArrayList<>()).add(from)));
    }

    static Map<PlaceId, Cell> of(Set<PlaceId> places, Collection<Way> ways) {
        var layers = new Layers(places, ways);
        places.forEach(layers::columnOf);
        return layers.cells(places);
    }

    /// Walks from every source and forgets the ways that lead to where the walk came through.
    private void dropBackWays(Set<PlaceId> places) {
        var done = new HashSet<PlaceId>();
        var sources = new ArrayList<>(new TreeSet<>(places));
        var reached = new HashSet<PlaceId>();
        next.values().forEach(reached::addAll);
        sources.sort(Comparator.comparing(reached::contains));
        sources.forEach(source -> walk(source, new HashSet<>(), done));
    }

    private void walk(PlaceId place, Set<PlaceId> through, Set<PlaceId> done) {
        if (!done.add(place)) {
            return;
        }
        through.add(place);
        var targets = next.getOrDefault(place, new ArrayList<>());
        targets.removeIf(through::contains);
        List.copyOf(targets).forEach(to -> walk(to, through, done));
        through.remove(place);
    }

    private int columnOf(PlaceId place) {
        var known = columns.get(place);
        if (known != null) {
            return known;
        }
        var column = before.getOrDefault(place, List.of()).stream()
                .mapToInt(from -> columnOf(from) + 1)
                .max()
                .orElse(0);
        columns.put(place, column);
        return column;
    }

    private Map<PlaceId, Cell> cells(Set<PlaceId> places) {
        var byColumn = new TreeMap<Integer, List<PlaceId>>();
        new TreeSet<>(places)
                .stream()
                        .sorted(Comparator.comparing(this::isAlone))
                        .forEach(place -> byColumn.computeIfAbsent(
                                        columns.getOrDefault(place, 0), _ -> new ArrayList<>())
                                .add(place));
        var rows = new HashMap<PlaceId, Double>();
        byColumn.values().forEach(column -> number(column, rows));
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var neighbours = sweep % 2 == 0 ? before : next;
            for (var column : byColumn.values()) {
                column.sort(Comparator.comparing(this::isAlone)
                        .thenComparingDouble(place -> mean(neighbours.getOrDefault(place, List.of()), place, rows)));
                number(column, rows);
            }
        }
        var cells = new HashMap<PlaceId, Cell>();
        byColumn.forEach((column, list) -> {
            for (var row = 0; row < list.size(); row++) {
                cells.put(list.get(row), new Cell(column, row));
            }
        });
        return cells;
    }

    private boolean isAlone(PlaceId place) {
        return !next.containsKey(place) && !before.containsKey(place);
    }

    private static void number(List<PlaceId> column, Map<PlaceId, Double> rows) {
        for (var row = 0; row < column.size(); row++) {
            rows.put(column.get(row), (double) row);
        }
    }

    private static double mean(List<PlaceId> neighbours, PlaceId place, Map<PlaceId, Double> rows) {
        return neighbours.stream()
                .mapToDouble(it -> rows.getOrDefault(it, 0.0))
                .average()
                .orElse(rows.getOrDefault(place, 0.0));
    }
}
