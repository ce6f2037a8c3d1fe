package io.gatehouse.ui.screen;

import io.gatehouse.runbook.RunbookCatalog;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Ways from one screen to another. FX thread only.
public final class Links {

    /// The screen of pages on what to do.
    public static final String RUNBOOKS = "runbooks";

    private final Consumer<String> onScreen;
    private final StringProperty runbook = new SimpleStringProperty("");

    /// @param onScreen shows the screen of that id
    public Links(Consumer<String> onScreen) {
        this.onScreen = onScreen;
    }

    public void openScreen(String id) {
        onScreen.accept(id);
    }

    /// Shows the page of that id.
    public void openRunbook(String id) {
        runbook.set(id);
        openScreen(RUNBOOKS);
    }

    /// Shows the page to which alarms on that metric lead, or the one that was shown last.
    public void openRunbookOf(String metric) {
        RunbookCatalog.forAlarm(metric).ifPresentOrElse(page -> openRunbook(page.id()), () -> openScreen(RUNBOOKS));
    }

    /// The page that is shown or was shown last, "" before the first.
    public StringProperty runbookProperty() {
        return runbook;
    }
}
