package io.gatehouse.ui.archives;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// What was removed and kept, and the way back.
public final class ArchivesScreen {

    public static final Screen SCREEN =
            new Screen("archives", "mdi2a-archive-arrow-up-outline", false, ArchivesScreen::open);

    private ArchivesScreen() {}

    private static ScreenView open(ScreenContext context) {
        var controller = new ArchivesController(new ArchivesViewModel(context.console(), context.figures()), context);
        return new ScreenView(
                Fxml.load("archives", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
