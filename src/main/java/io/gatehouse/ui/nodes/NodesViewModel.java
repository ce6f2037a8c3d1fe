package io.gatehouse.ui.nodes;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The cluster and its nodes. FX thread only.
public final class NodesViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final ReadOnlyObjectWrapper<Optional<ClusterSight>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper caution = new ReadOnlyStringWrapper("");

    public NodesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    /// Takes over the newest look at the cluster.
    public void refresh(Instant now) {
        var newest = console.feeds().rabbit().cluster().latest();
        sight.set(newest.value());
        var fresh = Freshness.of(newest, now, console.profile().pace().of(Broker.RABBITMQ), figures);
        stale.set(fresh.stale());
        var name = newest.value()
                .map(it -> it.overview().clusterName() + " · RabbitMQ "
                        + it.overview().version() + " · ")
                .orElse("");
        freshness.set(name + fresh.text());
        caution.set(
                newest.value().map(it -> caution(it.overview().statistics())).orElse(""));
    }

    private String caution(RabbitOverview.Statistics statistics) {
        return statistics == RabbitOverview.Statistics.FULL
                ? ""
                : figures.texts().get("nodes.statistics." + statistics);
    }

    ReadOnlyObjectProperty<Optional<ClusterSight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// Which cluster this is and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Why the broker's numbers are not to be relied on, "" when they are.
    ReadOnlyStringProperty cautionProperty() {
        return caution.getReadOnlyProperty();
    }
}
