package io.gatehouse.ui.shell;

import io.gatehouse.action.Action;
import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What stands around the screens: which one is shown, how the brokers are, what time it is.
final class ShellViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Navigation.SCREENS.getFirst());
    private final ReadOnlyObjectWrapper<List<BrokerLine>> brokers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Severity> worst = new ReadOnlyObjectWrapper<>(Severity.NORMAL);
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final WatchCosts costs;

    ShellViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        this.costs = new WatchCosts(console.observed().latest(), figures);
    }

    Profile profile() {
        return console.profile();
    }

    /// The metric of the alarm that comes first in the list, empty while nothing is wrong.
    Optional<String> worstAlarm() {
        return console.observed().alarms().open().stream()
                .map(alarm -> alarm.key().metric())
                .findFirst();
    }

    /// Whether a recording is shown and no deployment.
    boolean isPlayback() {
        return console.playback().isPresent();
    }

    /// What can be done to the brokers of this profile.
    List<Action> actions() {
        return console.actions();
    }

    /// Whether commands may leave the program and in which role, in words.
    String permission() {
        var texts = figures.texts();
        return texts.get(
                "profile.permission",
                texts.get(profile().readOnly() ? "profile.readOnly" : "profile.writes"),
                texts.get("role." + profile().role()));
    }

    void refresh(Instant now) {
        var lines = used(profile().endpoints()).stream()
                .map(broker -> BrokerLine.of(broker, console.observed().latest().source(broker), figures))
                .toList();
        brokers.set(lines);
        clock.set(figures.time(now));
        var waiting = console.observed().alarms().open().stream()
                .filter(alarm -> !(alarm.state() instanceof Acknowledged))
                .toList();
        unseen.set(waiting.size());
        worst.set(waiting.stream().map(Alarm::worst).reduce(Severity.NORMAL, Severity::or));
        cost.set(costs.text(now));
    }

    private static List<Broker> used(Endpoints endpoints) {
        var used = new ArrayList<Broker>();
        endpoints.redis().ifPresent(_ -> used.add(Broker.REDIS));
        endpoints.rabbitMq().ifPresent(_ -> used.add(Broker.RABBITMQ));
        endpoints.kafka().ifPresent(_ -> used.add(Broker.KAFKA));
        return used;
    }

    ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    ReadOnlyObjectProperty<List<BrokerLine>> brokersProperty() {
        return brokers.getReadOnlyProperty();
    }

    ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /// Alarms that nobody has acknowledged.
    ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// The worst of them.
    ReadOnlyObjectProperty<Severity> worstProperty() {
        return worst.getReadOnlyProperty();
    }

    /// What watching costs the brokers.
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }
}
