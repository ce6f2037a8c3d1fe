package io.gatehouse.ui.audit;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// What operators did: searched, read line by line, exported, checked for tampering.
public final class AuditScreen {

    public static final Screen SCREEN =
            new Screen("audit", "mdi2c-clipboard-text-clock-outline", false, AuditScreen::open);

    private AuditScreen() {}

    private static ScreenView open(ScreenContext context) {
        var model = new AuditViewModel(context.console(), context.figures(), context.tasks());
        var controller = new AuditController(model, context);
        return new ScreenView(Fxml.load("audit", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
