package io.gatehouse.ui.overview;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// The pipeline at a glance.
public final class OverviewScreen {

    public static final Screen SCREEN =
            new Screen("overview", "mdi2v-view-dashboard-outline", true, OverviewScreen::open);

    private OverviewScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var controller = new OverviewController(
                new OverviewViewModel(context.console(), figures),
                context.window(),
                figures,
                context.clock(),
                context.onAction(),
                context.links());
        return new ScreenView(Fxml.load("overview", figures.texts().bundle(), controller), controller::refresh);
    }
}
