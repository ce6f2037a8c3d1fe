package io.gatehouse.ui.topology;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.topology.Finding;
import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Topology;
import io.gatehouse.topology.TopologyChecks;
import io.gatehouse.topology.Way;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The part of a topology that is drawn, put in its place. Made away from the FX thread.
///
/// @param cells where the drawn places stand
/// @param ways those between drawn places
/// @param total how many places there are
/// @param findings what is wrong anywhere, the gravest first
/// @param severities how bad the worst finding about a place is, of places with any
record Drawing(
        Topology topology,
        Map<PlaceId, Layers.Cell> cells,
        List<Way> ways,
        int total,
        List<Finding> findings,
        Map<PlaceId, Severity> severities) {

    /// More than so many cannot be read.
    static final int MOST = 60;

    static final Drawing NOTHING = new Drawing(Topology.EMPTY, Map.of(), List.of(), 0, List.of(), Map.of());

    /// Draws what the filter names and what is near to it; without one everything, or the pipeline and what is broken
    /// where that would be too much.
    static Drawing of(Topology topology, PipelineNames.RabbitMq names, String filter) {
        var findings = TopologyChecks.findings(topology);
        var all = new TreeSet<>(topology.places());
        all.removeIf(place -> isIdleOwn(topology, place));
        var chosen = chosen(topology, names, filter, all, findings);
        var shown = new LinkedHashSet<PlaceId>();
        chosen.stream().limit(MOST).forEach(shown::add);
        var ways = topology.ways().stream()
                .filter(way -> shown.contains(way.from()) && shown.contains(way.to()))
                .toList();
        var severities = findings.stream().collect(Collectors.toMap(Finding::place, Finding::severity, Severity::or));
        return new Drawing(topology, Layers.of(shown, ways), ways, all.size(), findings, severities);
    }

    /// The broker's own exchanges are of interest once something is bound to them.
    private static boolean isIdleOwn(Topology topology, PlaceId place) {
        return !place.queue()
                && place.name().startsWith("amq.")
                && topology.leaving(place).isEmpty()
                && topology.arriving(place).isEmpty();
    }

    private static Set<PlaceId> chosen(
            Topology topology, PipelineNames.RabbitMq names, String filter, Set<PlaceId> all, List<Finding> findings) {
        var wanted = filter.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() && all.size() <= MOST) {
            return all;
        }
        var first = new LinkedHashSet<PlaceId>();
        if (wanted.isEmpty()) {
            first.add(PlaceId.ofExchange(names.exchange()));
            first.add(PlaceId.ofQueue(names.queue().value()));
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.CRITICAL)
                    .map(Finding::place)
                    .limit(MOST / 3)
                    .forEach(first::add);
        } else {
            all.stream()
                    .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(MOST / 2)
                    .forEach(first::add);
        }
        first.retainAll(all);
        var around = new LinkedHashSet<>(first);
        var near = new TreeSet<>(topology.around(new HashSet<>(first), 3));
        near.retainAll(all);
        around.addAll(near);
        return around;
    }
}
