package io.gatehouse.ui.alarms;

import io.gatehouse.action.Action;
import io.gatehouse.action.Subject;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.domain.Reading;
import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be done about an alarm from where it is shown: what helps, and what shows more.
final class AlarmActs {

    private static final String DEAD_LETTERS = "dead-letters";
    private static final String REPLAY = "replay";

    /// By metric, in the order in which people look.
    private static final Map<String, List<String>> LOOKS = Map.of(
            DEAD_LETTERS,
            List.of("peek", "browse", "replay-plan"),
            "queue-depth",
            List.of("consumers", "peek"),
            "consumers",
            List.of("consumers"),
            "waiting-room",
            List.of("redis-line", "redis-active"),
            "redis-memory",
            List.of("redis-big-keys", "redis-keys-without-ttl"),
            "kafka-lag",
            List.of("kafka-group"),
            "group-lag",
            List.of("kafka-group"),
            "kafka-members",
            List.of("kafka-group"));

    private final OpenedConsole console;
    private final Texts texts;

    AlarmActs(OpenedConsole console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /// What helps; empty where nothing here does.
    Optional<AlarmAct> helps(Alarm alarm) {
        var key = alarm.key();
        if (!key.metric().equals(DEAD_LETTERS) || console.action(REPLAY).isEmpty()) {
            return Optional.empty();
        }
        return alarm.reading() instanceof Reading.Measured measured && measured.value() > 0
                ? Optional.of(new AlarmAct(REPLAY, key.subject(), texts.get("alarm.replay", (long) measured.value())))
                : Optional.empty();
    }

    /// What shows more.
    List<AlarmAct> looks(Alarm alarm) {
        return LOOKS.getOrDefault(alarm.key().metric(), List.of()).stream()
                .flatMap(id -> console.action(id).stream())
                .map((Action action) -> new AlarmAct(action.id(), target(action, alarm), words(action)))
                .toList();
    }

    private String words(Action action) {
        return texts.get("action.button", texts.get("action." + action.id() + ".title"));
    }

    private static String target(Action action, Alarm alarm) {
        var one = action.subject() == Subject.QUEUE || action.subject() == Subject.GROUP;
        return one ? alarm.key().subject() : "";
    }
}
