package io.gatehouse.ui.text;

import io.gatehouse.domain.simulation.EventText;
import java.time.Duration;

/// What an event of a scenario does, in the reader's language. Immutable; any thread.
public record EventWords(Figures figures) {

    private static final String KEY = "simulator.happens.";

    public String of(EventText text) {
        return figures.texts()
                .get(
                        KEY + text.key(),
                        text.arguments().stream().map(this::argument).toArray());
    }

    /// What a fault does; its name where it is not known.
    public String fault(String name) {
        return figures.texts().find(KEY + "fault." + name).orElse(Shown.name(name));
    }

    private Object argument(Object filled) {
        return switch (filled) {
            case EventText inner -> of(inner);
            case Duration time -> time(time);
            case String name -> Shown.name(name);
            default -> filled;
        };
    }

    private String time(Duration time) {
        if (time.toMillisPart() != 0) {
            return figures.texts().get("figure.millis", time.toMillis());
        }
        // A scenario's 90 seconds are not a minute.
        return time.toSecondsPart() == 0
                ? figures.duration(time)
                : figures.texts().get("figure.seconds", time.toSeconds());
    }
}
