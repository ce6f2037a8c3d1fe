package io.gatehouse.ui.checklist;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// What an operations lead signs off, each decided from the live system or the profile.
public final class ChecklistScreen {

    public static final Screen SCREEN =
            new Screen("checklist", "mdi2c-clipboard-check-outline", false, ChecklistScreen::open);

    private ChecklistScreen() {}

    private static ScreenView open(ScreenContext context) {
        var model = new ChecklistViewModel(context.console(), context.figures());
        var controller = new ChecklistController(model, context);
        return new ScreenView(
                Fxml.load("checklist", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
