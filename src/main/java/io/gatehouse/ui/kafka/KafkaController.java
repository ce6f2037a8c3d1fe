package io.gatehouse.ui.kafka;

import io.gatehouse.action.Subject;
import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.KafkaTopic;
import io.gatehouse.domain.PartitionLag;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.action.ActionItems;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the screen of Kafka.
public final class KafkaController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final KafkaViewModel model;
    private final Figures figures;
    private final Clock clock;
    private final Consumer<ActionRequest> onAction;
    private final Label noGroups = new Label();
    private final Label noTopics = new Label();

    @FXML
    private BorderPane page;

    @FXML
    private TextField filter;

    @FXML
    private Label freshness;

    @FXML
    private MenuButton groupActions;

    @FXML
    private MenuButton topicActions;

    @FXML
    private HBox cluster;

    @FXML
    private TableView<LiveRow<GroupRow>> groups;

    @FXML
    private TableView<LiveRow<KafkaTopic>> topics;

    @FXML
    private VBox details;

    @FXML
    private Label selectedName;

    @FXML
    private Label problem;

    @FXML
    private GridPane numbers;

    @FXML
    private ListView<PartitionLag> partitions;

    @FXML
    private ListView<GroupMember> members;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public KafkaController(KafkaViewModel model, Figures figures, Clock clock, Consumer<ActionRequest> onAction) {
        this.model = model;
        this.figures = figures;
        this.clock = clock;
        this.onAction = onAction;
    }

    @FXML
    void initialize() {
        filter.textProperty().bindBidirectional(model.groups().filterProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(this::showStale);
        model.rowsProperty().subscribe(_ -> showCluster());
        var reason = new Tooltip();
        reason.textProperty().bind(model.freshnessProperty());
        freshness.setTooltip(reason);
        LiveTable.install(groups, model.groups(), KafkaColumns.GROUPS, figures, noGroups);
        LiveTable.giveWay(groups, List.of("kafka.column.topics", "kafka.column.type"));
        LiveTable.install(topics, model.topics(), KafkaColumns.TOPICS, figures, noTopics);
        LiveTable.giveWay(topics, List.of("kafka.column.replicas", "kafka.column.partitions"));
        trouble(
                KafkaColumns.LEADERLESS,
                Severity.CRITICAL,
                topic -> topic.health().leaderless());
        trouble(
                KafkaColumns.BELOW_MIN_ISR,
                Severity.CRITICAL,
                topic -> topic.health().belowMinIsr().orElse(0));
        trouble(
                KafkaColumns.UNDER_REPLICATED,
                Severity.WARNING,
                topic -> topic.health().underReplicated());
        sortByLag();
        partitions.setCellFactory(_ -> new PartitionCell(figures, this::largestLag));
        members.setCellFactory(_ -> new MemberCell(figures.texts()));
        members.setPlaceholder(new Label(figures.texts().get("kafka.members.none")));
        partitions.setPlaceholder(new Label(figures.texts().get("kafka.partitions.none")));
        model.detailsProperty().subscribe(this::showDetails);
        var texts = figures.texts();
        ActionItems.fill(
                groupActions,
                model.actionsOn(Subject.GROUP),
                texts,
                model::onGroup,
                request -> model.fillIn(request, onAction));
        ActionItems.fill(topicActions, model.actionsOn(Subject.TOPIC), texts, model::onTopic, onAction);
    }

    private void showStale(boolean stale) {
        freshness.pseudoClassStateChanged(STALE, stale);
        page.pseudoClassStateChanged(STALE, stale);
        showCluster();
    }

    private void showCluster() {
        var stale = model.staleProperty().get();
        model.rowsProperty()
                .get()
                .ifPresent(rows -> cluster.getChildren().setAll(ClusterLine.of(rows, stale, figures)));
    }

    private void trouble(String columnId, Severity severity, ToIntFunction<KafkaTopic> count) {
        KafkaColumns.TOPICS.stream()
                .filter(column -> column.id().equals(columnId))
                .forEach(column -> TroubleCell.<LiveRow<KafkaTopic>, KafkaTopic>install(
                        topics,
                        columnId,
                        severity,
                        count,
                        topic -> column.text().apply(topic, figures)));
    }

    private void sortByLag() {
        groups.getColumns().stream()
                .filter(column -> column.getId().equals(KafkaColumns.LAG))
                .forEach(column -> {
                    column.setSortType(TableColumn.SortType.DESCENDING);
                    groups.getSortOrder().add(column);
                });
    }

    private long largestLag() {
        return model.detailsProperty().get().map(GroupDetails::largestLag).orElse(0L);
    }

    private void showDetails(Optional<GroupDetails> shown) {
        details.setVisible(shown.isPresent());
        details.setManaged(shown.isPresent());
        shown.ifPresent(it -> {
            var group = it.group();
            selectedName.setText(Shown.name(group.id()));
            selectedName.setTooltip(new Tooltip(Shown.name(group.id())));
            problem.setText(group.problem());
            problem.setVisible(!group.problem().isEmpty());
            problem.setManaged(!group.problem().isEmpty());
            showNumbers(it);
            partitions.getItems().setAll(it.partitions());
            members.getItems().setAll(it.members());
        });
    }

    private void showNumbers(GroupDetails shown) {
        numbers.getChildren().clear();
        var lines = GroupNumbers.of(shown, figures);
        for (var i = 0; i < lines.size(); i++) {
            var label = new Label(lines.get(i).label());
            label.getStyleClass().add("muted");
            var value = new Label(lines.get(i).value());
            value.setWrapText(true);
            numbers.add(label, 0, i);
            numbers.add(value, 1, i);
        }
    }

    /// Brings the tables up to date; the selection stays on its group wherever that moves to.
    public void refresh() {
        model.refresh(clock.instant());
        noGroups.setText(model.placeholder(model.groups(), "kafka.groups"));
        noTopics.setText(model.placeholder(model.topics(), "kafka.topics"));
    }
}
