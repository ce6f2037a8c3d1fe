package io.gatehouse.ui.redis;

import io.gatehouse.ui.controls.EmptyState;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// Redis itself, and everything in it that is watched.
public final class RedisScreen {

    public static final Screen SCREEN = new Screen("redis", "mdi2d-database-outline", false, RedisScreen::open);

    private RedisScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var texts = figures.texts();
        if (context.console().profile().endpoints().redis().isEmpty()) {
            var empty = new EmptyState(
                    texts.get("redis.absent.title"),
                    texts.get("redis.absent.text"),
                    "redis:\n  host: cache.internal\n  port: 6379\n");
            return new ScreenView(empty, () -> {});
        }
        var view = context.console().feeds().redis();
        var controller = new RedisController(
                new RedisViewModel(context.console(), figures),
                new KeySearchViewModel(view, figures, context.tasks()),
                figures,
                context.clock(),
                context.onAction());
        return new ScreenView(Fxml.load("redis", texts.bundle(), controller), controller::refresh);
    }
}
