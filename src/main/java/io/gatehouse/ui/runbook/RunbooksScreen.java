package io.gatehouse.ui.runbook;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// What to do about each failure, with live values.
public final class RunbooksScreen {

    public static final Screen SCREEN =
            new Screen(Links.RUNBOOKS, "mdi2b-book-open-page-variant-outline", false, RunbooksScreen::open);

    private RunbooksScreen() {}

    private static ScreenView open(ScreenContext context) {
        var model = new RunbooksViewModel(
                context.console(), context.figures(), context.links().runbookProperty());
        var controller = new RunbooksController(model, context);
        return new ScreenView(
                Fxml.load("runbooks", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
