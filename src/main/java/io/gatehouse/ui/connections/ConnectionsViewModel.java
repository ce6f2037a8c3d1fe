package io.gatehouse.ui.connections;

import io.gatehouse.action.Action;
import io.gatehouse.action.Subject;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// All client connections of the broker, and what they amount to. FX thread only.
public final class ConnectionsViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final LiveRows<RabbitConnection> rows = new LiveRows<>(ConnectionsViewModel::key);
    private final ReadOnlyObjectWrapper<Sum> sum = new ReadOnlyObjectWrapper<>(Sum.UNKNOWN);
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private List<RabbitConnection> shown = List.of();

    /// What can be done to the selected connection.
    List<Action> actions() {
        return console.actions().stream()
                .filter(action -> action.subject() == Subject.CONNECTION)
                .toList();
    }

    public ConnectionsViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    /// What all connections amount to.
    ///
    /// @param known false before the first answer, when nothing is known of any connection
    /// @param received bytes per second
    /// @param sent bytes per second
    record Sum(boolean known, int connections, long blocked, long channels, Flow received, Flow sent) {

        static final Sum UNKNOWN = new Sum(false, 0, 0, 0, Flow.NONE, Flow.NONE);

        static Sum of(List<RabbitConnection> all) {
            return new Sum(
                    true,
                    all.size(),
                    all.stream().filter(RabbitConnection::blocked).count(),
                    all.stream().mapToLong(RabbitConnection::channels).sum(),
                    Flow.of(all, it -> it.traffic().receivedBytesPerSecond()),
                    Flow.of(all, it -> it.traffic().sentBytesPerSecond()));
        }
    }

    /// A sum over the connections of which it is known, and how many it is not known of: the broker has no rate of a
    /// connection that has just been opened.
    record Flow(double bytes, long unknown) {

        static final Flow NONE = new Flow(0, 0);

        static Flow of(List<RabbitConnection> all, ToDoubleFunction<RabbitConnection> rate) {
            var known = all.stream()
                    .mapToDouble(rate)
                    .filter(bytes -> !Double.isNaN(bytes))
                    .toArray();
            return new Flow(Arrays.stream(known).sum(), all.size() - known.length);
        }
    }

    // The filter looks for what people know a connection by; the name makes it unique.
    private static String key(RabbitConnection connection) {
        return connection.client().title() + " " + connection.client().user() + " " + connection.name();
    }

    /// Takes over the newest list.
    public void refresh(Instant now) {
        var newest = console.feeds().rabbit().connections().latest();
        newest.value().filter(all -> !all.equals(shown)).ifPresent(all -> {
            shown = all;
            rows.update(all);
        });
        newest.value().ifPresent(all -> sum.set(Sum.of(all)));
        var fresh = Freshness.of(newest, now, console.profile().pace().of(Broker.RABBITMQ), figures);
        stale.set(fresh.stale());
        none.set(figures.texts().get(whyNone(newest)));
        var count = figures.texts().get("connections.count", rows.shown().size(), rows.size());
        freshness.set(count + " · " + fresh.text());
    }

    private String whyNone(Snapshot<List<RabbitConnection>> newest) {
        if (newest.value().isEmpty()) {
            return newest.failure().isPresent() ? "connections.unread" : "state.waiting";
        }
        return rows.size() == 0 ? "connections.none" : "connections.noMatch";
    }

    /// What stands there instead of rows: nothing was read, nobody is connected, or nobody fits the filter.
    ReadOnlyStringProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    LiveRows<RabbitConnection> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Sum> sumProperty() {
        return sum.getReadOnlyProperty();
    }

    /// How many there are and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Where the connection is and what its client told of itself, as label and value.
    List<Detail> details(RabbitConnection connection) {
        var texts = figures.texts();
        var details = new ArrayList<Detail>();
        details.add(
                new Detail(texts.get("connections.node"), connection.client().node()));
        details.add(new Detail(
                texts.get("connections.virtualHost"),
                Shown.name(connection.client().virtualHost())));
        connection
                .since()
                .ifPresent(since -> details.add(new Detail(texts.get("connections.since"), figures.time(since))));
        // What every client of a library can do is of no use here.
        new TreeMap<>(connection.client().properties())
                .entrySet().stream()
                        .filter(property -> !property.getKey().startsWith("capabilities."))
                        .forEach(property -> details.add(
                                new Detail(Shown.name(property.getKey()), Shown.name(property.getValue()))));
        return details;
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
