package io.gatehouse.ui.services;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceHealth.Component;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.ServiceView.Look;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The table of services, and the components and samples of the selected one. FX thread only.
final class ServicesViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final ServiceRows words;
    private final LiveRows<ServiceRow> services = new LiveRows<>(ServiceRow::name);
    private final LiveRows<Sample> samples = new LiveRows<>(ServicesViewModel::nameOf);
    private final ReadOnlyObjectWrapper<List<Component>> components = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counted = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    ServicesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        this.words = new ServiceRows(console, figures);
    }

    private static String nameOf(Sample sample) {
        return sample.labels().isEmpty() ? sample.name() : sample.name() + " {" + sample.labelText() + "}";
    }

    /// Takes over what is known now; the first service is selected at the first time.
    void refresh(Instant now) {
        services.update(console.feeds().services().stream()
                .map(service -> words.row(service.name(), now))
                .toList());
        if (services.selectedProperty().get() == null && services.size() > 0) {
            services.selectedProperty().set(services.shown().getFirst());
        }
        selected().ifPresent(service -> show(service.look().latest(), now));
    }

    private Optional<ServiceView> selected() {
        var row = services.selectedProperty().get();
        return console.feeds().services().stream()
                .filter(service -> row != null && service.name().equals(row.key()))
                .findFirst();
    }

    private void show(Snapshot<Look> look, Instant now) {
        var health = look.value().flatMap(it -> it.health().value());
        var published = look.value().flatMap(it -> it.samples().value());
        components.set(health.map(ServiceHealth::components).orElse(List.of()));
        samples.update(published.map(ServiceSamples::samples).orElse(List.of()));
        counted.set(published.map(this::counts).orElse(""));
        var interval = console.profile().pace().of(Broker.SERVICE);
        var problem = look.value().flatMap(Look::problem);
        var fresh = Freshness.of(problem.map(look::failed).orElse(look), now, interval, figures);
        freshness.set(fresh.text());
        stale.set(fresh.stale());
    }

    private String counts(ServiceSamples published) {
        var texts = figures.texts();
        var all = texts.get(
                "services.samples",
                figures.count(samples.shown().size()),
                figures.count(published.samples().size()));
        return published.unreadableLines() == 0
                ? all
                : all + " · " + texts.get("services.unreadable", figures.count(published.unreadableLines()));
    }

    LiveRows<ServiceRow> services() {
        return services;
    }

    LiveRows<Sample> samples() {
        return samples;
    }

    ReadOnlyObjectProperty<List<Component>> componentsProperty() {
        return components.getReadOnlyProperty();
    }

    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyStringProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
