package io.gatehouse.ui.topology;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.Severity;
import io.gatehouse.topology.Finding;
import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Topology;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.action.PlaceActions;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is drawn, what the places say of themselves, and what is wrong. FX thread only; the drawing is worked out on
/// another.
final class TopologyViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final Tasks tasks;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<PlaceId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.NOTHING);
    private final ReadOnlyObjectWrapper<Freshness> freshness = new ReadOnlyObjectWrapper<>(new Freshness("", false));
    private Map<String, QueueEntry> entries = Map.of();
    private Question asked = new Question(Snapshot.nothingYet(), Snapshot.nothingYet(), "");
    private boolean working;

    /// What a drawing is made of; the same question needs no new one.
    private record Question(Snapshot<Declared> declared, Snapshot<QueueList> queues, String filter) {
        boolean sameAs(Question other) {
            return declared.takenAt().equals(other.declared.takenAt())
                    && queues.takenAt().equals(other.queues.takenAt())
                    && filter.equals(other.filter);
        }
    }

    /// What came of it.
    private record Answer(Drawing drawing, Map<String, QueueEntry> entries) {}

    TopologyViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.tasks = tasks;
    }

    void refresh(Instant now) {
        var feeds = console.feeds().rabbit();
        var question = new Question(feeds.declared().latest(), feeds.queues().latest(), filter.get());
        freshness.set(
                Freshness.of(question.declared(), now, console.profile().pace().of(Broker.RABBITMQ), figures));
        feeds.queues()
                .lookAt(drawing.get().cells().keySet().stream()
                        .filter(PlaceId::queue)
                        .map(PlaceId::name)
                        .toList());
        var complete = question.declared().value().isPresent()
                && question.queues().value().isPresent();
        if (complete && !working && !question.sameAs(asked)) {
            working = true;
            asked = question;
            tasks.run("draw-topology", () -> answer(question), this::show, this::failed);
        }
    }

    private Answer answer(Question question) {
        var declared = question.declared().value().orElseThrow();
        var list = question.queues().value().orElseThrow().entries();
        var facts = list.stream().flatMap(entry -> entry.facts().stream()).toList();
        var byName = new HashMap<String, QueueEntry>();
        list.forEach(entry -> byName.put(entry.name(), entry));
        var topology = new Topology(declared.exchanges(), declared.bindings(), facts);
        return new Answer(Drawing.of(topology, console.profile().names().rabbitMq(), question.filter()), byName);
    }

    private void failed(Exception failure) {
        working = false;
        freshness.set(new Freshness(figures.texts().get(failure), true));
    }

    private void show(Answer answer) {
        working = false;
        entries = answer.entries();
        drawing.set(answer.drawing());
    }

    /// What a place says of itself in a line.
    String detail(PlaceId place) {
        var texts = figures.texts();
        if (!drawing.get().topology().exists(place)) {
            return texts.get("topology.notThere");
        }
        return place.queue() ? queueDetail(place.name()) : exchangeDetail(place.name());
    }

    private String queueDetail(String name) {
        var entry = entries.get(name);
        if (entry == null || entry.readyMessages() == QueueCounts.NOT_TOLD) {
            return figures.texts().get("topology.countsUnknown");
        }
        var counts = figures.texts().get("topology.queue", figures.count(entry.readyMessages()), entry.consumers());
        return entry.statistics()
                .map(state -> counts + " · "
                        + figures.texts()
                                .get(
                                        "topology.in",
                                        figures.perSecond(state.rates().publishPerSecond())))
                .orElse(counts);
    }

    private String exchangeDetail(String name) {
        return drawing.get()
                .topology()
                .exchange(name)
                .map(exchange -> Double.isNaN(exchange.rates().inPerSecond())
                        ? exchange.type()
                        : exchange.type() + " · "
                                + figures.texts()
                                        .get(
                                                "topology.in",
                                                figures.perSecond(
                                                        exchange.rates().inPerSecond())))
                .orElse("");
    }

    /// What can be done with the selected place, filled in with its name; nothing while none is selected.
    List<ActionRequest> actions() {
        var offered = new PlaceActions(console.actions());
        return selected.get()
                .filter(drawing.get().topology()::exists)
                .map(place -> place.queue()
                        ? offered.onQueue().stream()
                                .map(action -> PlaceActions.withQueue(action, place.name()))
                                .toList()
                        : offered.onExchange().stream()
                                .map(action -> PlaceActions.withExchange(action, place.name()))
                                .toList())
                .orElse(List.of());
    }

    /// How bad the worst finding about a place is.
    Severity severity(PlaceId place) {
        return drawing.get().severities().getOrDefault(place, Severity.NORMAL);
    }

    /// A finding in words: what it is, and what it leads to.
    String words(Finding finding) {
        return figures.texts()
                .get("topology.check." + finding.check(), finding.arguments().toArray());
    }

    /// What is wrong with the selected place, or anywhere while none is selected.
    List<Finding> findings() {
        var all = drawing.get().findings();
        return selected.get()
                .map(place -> all.stream()
                        .filter(finding -> finding.place().equals(place))
                        .toList())
                .orElse(all);
    }

    /// Which message stands where no finding does: nothing read yet, nothing declared, or nothing wrong, now or then.
    String nothingFound() {
        if (drawing.get().equals(Drawing.NOTHING)) {
            return "state.waiting";
        }
        if (drawing.get().total() == 0) {
            return "topology.nothingDeclared";
        }
        return freshness.get().stale() ? "topology.nothingWrongThen" : "topology.nothingWrong";
    }

    /// How many places are drawn of how many there are.
    String count() {
        var shown = drawing.get().cells().size();
        return figures.texts()
                .get(
                        drawing.get().total() > shown ? "topology.someOf" : "topology.all",
                        shown,
                        drawing.get().total());
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<PlaceId>> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }
}
