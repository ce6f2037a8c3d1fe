package io.gatehouse.ui.connect;

import io.gatehouse.domain.Environment;
import io.gatehouse.ui.console.Recordings;
import io.gatehouse.ui.playback.RecordingFiles;
import io.gatehouse.ui.text.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Binds the first screen.
public final class ConnectController {

    private final ConnectViewModel model;
    private final Texts texts;
    private final Consumer<MenuButton> fillSettings;

    @FXML
    private MenuButton settings;

    @FXML
    private Button startLab;

    @FXML
    private VBox labRunning;

    @FXML
    private Label labProgress;

    @FXML
    private ProgressBar labBar;

    @FXML
    private Label labProblem;

    @FXML
    private VBox lookAround;

    @FXML
    private ComboBox<Recordings.Shipped> recordings;

    @FXML
    private Button play;

    @FXML
    private Button playFile;

    @FXML
    private VBox saved;

    @FXML
    private FlowPane savedProfiles;

    @FXML
    private HBox environments;

    @FXML
    private VBox form;

    @FXML
    private CheckBox readOnly;

    @FXML
    private Label progress;

    @FXML
    private Label problem;

    @FXML
    private Button check;

    @FXML
    private Button connect;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public ConnectController(ConnectViewModel model, Consumer<MenuButton> fillSettings) {
        this.model = model;
        this.texts = model.texts();
        this.fillSettings = fillSettings;
    }

    @FXML
    void initialize() {
        fillSettings.accept(settings);
        bindText(labProgress, model.labProgressProperty());
        labRunning.visibleProperty().bind(model.labProgressProperty().isNotEmpty());
        labRunning.managedProperty().bind(labRunning.visibleProperty());
        labBar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        bindText(labProblem, model.labProblemProperty());
        bindText(progress, model.progressProperty());
        bindText(problem, model.problemProperty());
        for (var button : new Button[] {startLab, check, connect, play, playFile}) {
            button.disableProperty().bind(model.busyProperty());
        }
        startLab.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                startLab.requestFocus();
            }
        });
        startLab.setOnAction(_ -> model.startLab());
        check.setOnAction(_ -> model.check());
        connect.setOnAction(_ -> model.connect());
        readOnly.selectedProperty().bindBidirectional(model.form().readOnlyProperty());
        addRecordings();
        addEnvironments();
        for (var group : FormField.Group.values()) {
            form.getChildren().add(group(group));
        }
        model.profiles().subscribe(this::showProfiles);
        showProfiles();
    }

    private static void bindText(Label label, ObservableStringValue text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private void addRecordings() {
        recordings.setItems(model.recordings());
        recordings.setAccessibleText(texts.get("connect.look.choose"));
        recordings.setConverter(new StringConverter<>() {
            @Override
            public String toString(Recordings.Shipped shipped) {
                return shipped == null ? "" : shipped.title();
            }

            @Override
            public Recordings.Shipped fromString(String text) {
                throw new UnsupportedOperationException("a recording is chosen, not typed");
            }
        });
        play.setOnAction(_ -> model.play(recordings.getValue().name()));
        playFile.setOnAction(_ -> RecordingFiles.ofSystem(texts)
                .open(playFile.getScene().getWindow())
                .ifPresent(file -> model.play(file.toString())));
        model.recordings().subscribe(this::showRecordings);
        showRecordings();
    }

    private void showRecordings() {
        lookAround.setVisible(!model.recordings().isEmpty());
        lookAround.setManaged(lookAround.isVisible());
        recordings.getSelectionModel().selectFirst();
    }

    private void showProfiles() {
        savedProfiles.getChildren().clear();
        for (var name : model.profiles()) {
            var button = new Button(name);
            button.disableProperty().bind(model.busyProperty());
            button.setOnAction(_ -> model.openSaved(name));
            savedProfiles.getChildren().add(button);
        }
        saved.setVisible(!model.profiles().isEmpty());
        saved.setManaged(saved.isVisible());
    }

    private void addEnvironments() {
        var group = new ToggleGroup();
        for (var environment : Environment.values()) {
            var choice = new ToggleButton(
                    texts.get("environment." + environment.name().toLowerCase(Locale.ROOT)));
            choice.setId("environment-" + environment.name());
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setSelected(environment == model.form().environmentProperty().get());
            choice.setOnAction(_ -> {
                model.form().environmentProperty().set(environment);
                choice.setSelected(true);
            });
            environments.getChildren().add(choice);
        }
    }

    private Node group(FormField.Group group) {
        var fields = new HBox();
        fields.getStyleClass().add("form-row");
        FormField.of(group).forEach(field -> fields.getChildren().add(field(field)));
        if (group == FormField.Group.PROFILE) {
            return fields;
        }
        var title = new Label(texts.get("connect.group." + group.name().toLowerCase(Locale.ROOT)));
        title.getStyleClass().add("dialog-heading");
        var box = new VBox(title, fields);
        box.getStyleClass().add("form-group");
        return box;
    }

    private Node field(FormField field) {
        var label = new Label(texts.get("connect.field." + field.id()));
        label.getStyleClass().add("field-label");
        var editor = field.isSecret() ? new PasswordField() : new TextField();
        editor.setId("field-" + field.id());
        editor.setPrefWidth(field.width());
        editor.textProperty().bindBidirectional(model.form().value(field));
        label.setLabelFor(editor);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var wrong = new Label();
        wrong.setId("problem-" + field.id());
        wrong.getStyleClass().add("problem");
        wrong.setWrapText(true);
        wrong.setMaxWidth(Math.max(field.width(), 150));
        model.fieldProblemsProperty().subscribe(problems -> {
            wrong.setText(Objects.requireNonNullElse(problems.get(field), ""));
            wrong.setVisible(!wrong.getText().isEmpty());
            wrong.setManaged(wrong.isVisible());
        });
        var box = new VBox(label, editor, wrong);
        box.getStyleClass().add("form-field");
        return box;
    }
}
