package io.gatehouse.adapter.notice;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel;
import java.util.List;
import java.util.Locale;

/// Shows a notification of the desktop, through the program that each system has for that.
public final class DesktopNotice implements NotificationChannel {

    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public void send(Notification notification) {
        var text = String.join("\n", notification.lines());
        new CommandHook(command(notification, text)).send(notification);
    }

    private static List<String> command(Notification notification, String text) {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var title = notification.title() + " · " + notification.profile();
        if (system.contains("mac")) {
            var script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run";
            return List.of("osascript", "-e", script, title, text);
        }
        if (system.contains("win")) {
            return List.of("msg", System.getProperty("user.name", "console"), "/TIME:30", title + "\r\n" + text);
        }
        var urgency = notification.severity() == Severity.CRITICAL ? "critical" : "normal";
        return List.of("notify-send", "--app-name=Gatehouse", "--urgency=" + urgency, "--", title, text);
    }
}
