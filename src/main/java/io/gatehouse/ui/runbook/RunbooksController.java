package io.gatehouse.ui.runbook;

import io.gatehouse.ui.screen.ScreenContext;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Binds the screen of pages on what to do.
public final class RunbooksController {

    private final RunbooksViewModel model;
    private final ScreenContext context;
    private @Nullable PagePane page;
    /// The row that is still to be brought into sight, -1 for none. Rows are as high as their text needs, which a list
    /// that was not laid out yet cannot know.
    private int toShow = -1;

    @FXML
    private ListView<RunbookRow> list;

    @FXML
    private ScrollPane scroll;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    RunbooksController(RunbooksViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
    }

    @FXML
    void initialize() {
        var texts = context.figures().texts();
        list.setCellFactory(_ -> new RunbookCell(texts));
        list.setItems(model.rows());
        refresh();
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.chosenProperty().set(row.id());
            }
        });
        model.chosenProperty().subscribe(this::select);
        // A row that is replaced by its newer self stays chosen.
        model.rows().addListener((ListChangeListener<RunbookRow>)
                _ -> select(model.chosenProperty().get()));
        model.pageProperty().subscribe(this::open);
        model.stateProperty().subscribe(state -> {
            if (page != null) {
                page.show(state);
            }
        });
    }

    private void select(String id) {
        for (var i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).id().equals(id) && list.getSelectionModel().getSelectedIndex() != i) {
                list.getSelectionModel().select(i);
                toShow = i;
            }
        }
    }

    private void open(RunbookPage shown) {
        refresh();
        page = new PagePane(shown, model, context);
        scroll.setContent(page);
        scroll.setVvalue(0);
    }

    /// Brings the page up to date.
    void refresh() {
        model.refresh(context.clock().instant());
        if (toShow >= 0 && list.getHeight() > 0) {
            list.scrollTo(toShow);
            toShow = -1;
        }
    }
}
