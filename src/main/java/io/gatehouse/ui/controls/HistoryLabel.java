package io.gatehouse.ui.controls;

import io.gatehouse.port.StoreState;
import io.gatehouse.port.StoreState.InMemory;
import io.gatehouse.port.StoreState.Notice;
import io.gatehouse.ui.text.Figures;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Says what is wrong with the stored history, the whole story in its tooltip; takes no room while nothing is. FX
/// thread
/// only.
public final class HistoryLabel extends Label {

    private final Figures figures;
    private final Tooltip story = new Tooltip();
    private StoreState shown = StoreState.ON_DISK;

    public HistoryLabel(Figures figures) {
        this.figures = figures;
        setId("history-state");
        getStyleClass().add("history-state");
        story.setWrapText(true);
        story.setMaxWidth(480);
        setTooltip(story);
        setVisible(false);
        setManaged(false);
    }

    public void show(StoreState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        var newest = state.notices().isEmpty() ? null : state.notices().getLast();
        var worth = state.inMemory().filter(HistoryLabel::isWorthTelling);
        setVisible(worth.isPresent() || newest != null);
        setManaged(isVisible());
        if (worth.isPresent()) {
            say("history.inMemory." + worth.get().why().name(), detail(worth.get()));
        } else if (newest != null) {
            say(newest);
        }
    }

    /// Opening takes moments, and without a file there is nothing to expect.
    private static boolean isWorthTelling(InMemory inMemory) {
        return switch (inMemory.why()) {
            case OPENING, NO_FILE -> false;
            case OTHER_CONSOLE, NEWER_FILE, DISK -> true;
        };
    }

    private String detail(InMemory inMemory) {
        return figures.texts().get("history.inMemory.detail", figures.time(inMemory.since()), inMemory.detail());
    }

    private void say(Notice notice) {
        var texts = figures.texts();
        switch (notice) {
            case Notice.SetAside aside ->
                say("history.setAside", texts.get("history.setAside.detail", aside.file(), aside.reason()));
            case Notice.TooManySeries many ->
                say("history.tooManySeries", texts.get("history.tooManySeries.detail"), many.limit());
            case Notice.Dropped dropped ->
                say("history.dropped", texts.get("history.dropped.detail"), dropped.readings());
        }
    }

    private void say(String key, String detail, Object... arguments) {
        setText(figures.texts().get(key, arguments));
        story.setText(detail);
    }
}
