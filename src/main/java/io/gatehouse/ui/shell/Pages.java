package io.gatehouse.ui.shell;

import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.StackPane;

/// The screens that were opened, one of them shown; a screen is made when it is first looked at and kept.
final class Pages {

    private final StackPane page;
    private final ScreenContext context;
    private final Map<Screen, ScreenView> views = new HashMap<>();
    private Runnable refreshShown = () -> {};

    Pages(StackPane page, ScreenContext context) {
        this.page = page;
        this.context = context;
    }

    void show(Screen screen) {
        var view = views.computeIfAbsent(screen, it -> it.open().apply(context));
        page.getChildren().setAll(view.node());
        refreshShown = view.refresh();
    }

    /// Brings the screen that is shown up to date.
    void refresh() {
        refreshShown.run();
    }
}
