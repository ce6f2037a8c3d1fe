package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel.Notification;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/// Says of alarms what a notification tells: one by its name, several by their number, the worst first.
public final class NoticeWords implements BiFunction<List<AlarmEvent>, Instant, Notification> {

    private static final int LINES = 10;

    private final String profile;
    private final Texts texts;

    public NoticeWords(String profile, Texts texts) {
        this.profile = profile;
        this.texts = texts;
    }

    @Override
    public Notification apply(List<AlarmEvent> events, Instant now) {
        var sorted = events.stream()
                .sorted(Comparator.comparing((AlarmEvent event) -> event.alarm().worst())
                        .reversed())
                .toList();
        var worst = sorted.getFirst().alarm().worst();
        var lines = sorted.stream().limit(LINES).map(this::line).toList();
        var title = events.size() == 1
                ? word(worst) + ": " + name(sorted.getFirst())
                : texts.get("notice.several", events.size(), word(worst), name(sorted.getFirst()));
        return new Notification(profile, worst, title, lines, events.size(), now);
    }

    private String line(AlarmEvent event) {
        return word(event.alarm().worst()) + ": " + name(event) + " · "
                + event.entry().detail();
    }

    private String name(AlarmEvent event) {
        return MetricWords.title(texts, event.alarm().key());
    }

    private String word(Severity severity) {
        return texts.get("severity." + severity.name());
    }
}
