package io.gatehouse.ui.notifications;

import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Severity;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.port.NotificationChannel.Notification;
import io.gatehouse.port.NotificationChannels.Unusable;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How this user wants to be told of alarms: filled in, tried, and written only when saved. FX thread only; the disk
/// and the receivers are reached on background tasks.
public final class NotificationsViewModel {

    private final NotificationDesk desk;
    private final String profile;
    private final Figures figures;
    private final Texts texts;
    private final Clock clock;
    private final Tasks tasks;
    private final SettingsForm form;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param profile named in test notifications
    public NotificationsViewModel(NotificationDesk desk, String profile, Figures figures, Clock clock, Tasks tasks) {
        this.desk = desk;
        this.profile = profile;
        this.figures = figures;
        this.texts = figures.texts();
        this.clock = clock;
        this.tasks = tasks;
        this.form = new SettingsForm(texts);
    }

    /// Fills in what was saved.
    void load() {
        busy.set(true);
        tasks.run("notifications-load", desk::load, this::loaded, failure -> {
            busy.set(false);
            problem.set(texts.get("notifications.unreadable", texts.get(failure)));
        });
    }

    private void loaded(NotificationSettings settings) {
        busy.set(false);
        form.fill(settings);
    }

    /// Sends one notification over that channel as it is filled in; nothing is saved.
    void test(ChannelViewModel channel) {
        NotificationSettings settings;
        try {
            settings = form.only(channel.kind());
        } catch (Unusable e) {
            refuse(e);
            return;
        }
        channel.say(texts.get("notifications.sending"), false);
        var notification = new Notification(
                profile,
                Severity.WARNING,
                texts.get("notifications.test.title"),
                List.of(texts.get("notifications.test.line")),
                1,
                clock.instant());
        tasks.run(
                "notifications-test",
                () -> {
                    desk.test(channel.kind(), settings, notification);
                    return channel;
                },
                it -> it.say(texts.get("notifications.sent", figures.time(clock.instant())), false),
                failure -> channel.say(texts.get("notifications.notSent", texts.get(failure)), true));
    }

    /// Saves what is filled in; it holds at once. What cannot be used is said beside it, and nothing is changed then.
    void save() {
        problem.set("");
        NotificationSettings settings;
        try {
            settings = form.settings();
        } catch (Unusable e) {
            refuse(e);
            return;
        }
        busy.set(true);
        tasks.run(
                "notifications-save",
                () -> {
                    desk.save(settings);
                    return settings;
                },
                _ -> {
                    busy.set(false);
                    saved.set(true);
                },
                this::notSaved);
    }

    private void notSaved(Exception failure) {
        busy.set(false);
        if (failure instanceof Unusable unusable) {
            refuse(unusable);
        } else {
            problem.set(texts.get("notifications.notSaved", texts.get(failure)));
        }
    }

    private void refuse(Unusable unusable) {
        form.channel(unusable.kind()).say(texts.get(unusable), true);
    }

    SettingsForm form() {
        return form;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// True once everything is saved, which ends the dialog.
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// What went wrong with the file, "" while nothing did.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
