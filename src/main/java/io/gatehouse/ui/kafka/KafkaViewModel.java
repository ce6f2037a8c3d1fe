package io.gatehouse.ui.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Subject;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.KafkaTopic;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The last sweep over the Kafka cluster, in rows that are kept up to date in place, and the selected group. FX thread
/// only; what looks at every partition is done beside it.
public final class KafkaViewModel {

    private static final String CREATING = "kafka-create-";
    private static final String RESTORING = "kafka-restore-offsets";

    private final OpenedConsole console;
    private final Figures figures;
    private final Tasks tasks;
    private final LiveRows<GroupRow> groups = new LiveRows<>(GroupRow::id);
    private final LiveRows<KafkaTopic> topics = new LiveRows<>(KafkaTopic::name);
    private final ReadOnlyObjectWrapper<Optional<KafkaRows>> rows = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GroupDetails>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private Snapshot<KafkaSurvey> newest = Snapshot.nothingYet();
    private @Nullable KafkaSurvey underWay;

    public KafkaViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.tasks = tasks;
        topics.filterProperty().bindBidirectional(groups.filterProperty());
        groups.selectedProperty().subscribe(this::showDetails);
    }

    /// Takes over the newest sweep.
    public void refresh(Instant now) {
        newest = console.feeds().kafka().latest();
        newest.value().filter(this::isNews).ifPresent(this::build);
        var pace = console.profile().pace().of(Broker.KAFKA);
        var interval = newest.value()
                .map(KafkaSurvey::rest)
                .filter(rest -> rest.compareTo(pace) > 0)
                .orElse(pace);
        var fresh = Freshness.of(newest, now, interval, figures);
        stale.set(fresh.stale());
        freshness.set(rows.get().isEmpty() ? "" : counts() + " · " + fresh.text());
    }

    private String counts() {
        return figures.texts()
                .get(
                        "kafka.count",
                        groups.shown().size(),
                        groups.size(),
                        topics.shown().size(),
                        topics.size());
    }

    private boolean isNews(KafkaSurvey survey) {
        var known = rows.get().map(shown -> shown.survey().takenAt());
        return underWay == null && !known.equals(Optional.of(survey.takenAt()));
    }

    private void build(KafkaSurvey survey) {
        underWay = survey;
        var selected = selectedId();
        tasks.run("kafka-rows", () -> KafkaRows.of(survey, selected), this::show, _ -> underWay = null);
    }

    private void show(KafkaRows built) {
        underWay = null;
        var first = rows.get().isEmpty();
        rows.set(Optional.of(built));
        groups.update(built.groups());
        topics.update(built.survey().topics());
        if (first) {
            groups.find(console.profile().names().kafka().group())
                    .ifPresent(own -> groups.selectedProperty().set(own));
        } else if (built.details().map(it -> it.group().id()).orElse("").equals(selectedId())) {
            details.set(built.details());
        }
    }

    private void showDetails(@Nullable LiveRow<GroupRow> row) {
        var group = row == null
                ? null
                : rows.get().map(it -> it.byId().get(row.key())).orElse(null);
        if (group == null) {
            details.set(Optional.empty());
            return;
        }
        tasks.run(
                "kafka-group",
                () -> GroupDetails.of(group),
                made -> {
                    if (made.group().id().equals(selectedId())) {
                        details.set(Optional.of(made));
                    }
                },
                _ -> {});
    }

    /// What can be done to a group or a topic.
    List<Action> actionsOn(Subject subject) {
        return console.actions().stream()
                .filter(action -> action.subject() == subject)
                .toList();
    }

    /// The action on the selected group.
    ActionRequest onGroup(Action action) {
        return new ActionRequest(action, selectedId());
    }

    /// The action on the selected topic; what makes a new one asks for its name.
    ActionRequest onTopic(Action action) {
        var row = topics.selectedProperty().get();
        var known = row == null || action.id().startsWith(CREATING) ? "" : row.key();
        return new ActionRequest(action, known);
    }

    /// Fills in a request that takes something back with what was kept for it when that was done, which is read from
    /// the audit log; any other one goes on as it is.
    void fillIn(ActionRequest request, Consumer<ActionRequest> onFilledIn) {
        var group = selectedId();
        if (!request.action().id().equals(RESTORING)) {
            onFilledIn.accept(request);
            return;
        }
        tasks.run(
                "way-back",
                () -> console.observed()
                        .audit()
                        .read()
                        .wayBack(console.profile().name(), RESTORING, group),
                found -> onFilledIn.accept(
                        found.map(wayBack -> new ActionRequest(request.action(), "", new Inputs(wayBack.inputs())))
                                .orElse(request)),
                _ -> onFilledIn.accept(request));
    }

    private String selectedId() {
        var row = groups.selectedProperty().get();
        return row == null ? "" : row.key();
    }

    LiveRows<GroupRow> groups() {
        return groups;
    }

    LiveRows<KafkaTopic> topics() {
        return topics;
    }

    /// The sweep behind the tables; empty before the first.
    ReadOnlyObjectProperty<Optional<KafkaRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The selected group in full.
    ReadOnlyObjectProperty<Optional<GroupDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// How many there are and how old that is, or why there is nothing newer; "" before the first sweep.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// What stands in place of rows, when there are none.
    ///
    /// @param words the messages' first part, `kafka.groups` or `kafka.topics`
    String placeholder(LiveRows<?> table, String words) {
        var texts = figures.texts();
        if (console.profile().endpoints().kafka().isEmpty()) {
            return texts.get("kafka.notUsed");
        }
        if (rows.get().isEmpty()) {
            return newest.failure()
                    .map(reason -> texts.get(words + ".unread", reason))
                    .orElse(texts.get("kafka.reading"));
        }
        return texts.get(words + (table.size() == 0 ? ".none" : ".noMatch"));
    }
}
