package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.Field;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What an action's dialog says, from the action's own translations where it has them.
final class ActionWords {

    private static final double LEAST_SECONDS = 0.5;

    private final Action action;
    private final Figures figures;
    private final Texts texts;

    ActionWords(Action action, Figures figures) {
        this.action = action;
        this.figures = figures;
        this.texts = figures.texts();
    }

    String title() {
        return texts.get("action." + action.id() + ".title");
    }

    String description() {
        return texts.find("action." + action.id() + ".lead").orElse("");
    }

    String label(Field field) {
        var label = texts.get("field." + field.id());
        return field.required() ? label : texts.get("action.optional", label);
    }

    /// The heading of fields that are folded away.
    String section(String id) {
        return texts.get("section." + id);
    }

    /// What is set under a heading, in a line.
    String said(String section, List<FieldModel> fields) {
        var said = fields.stream()
                .filter(FieldModel::isChanged)
                .map(it -> texts.get("field." + it.field().id()) + ": " + shown(it))
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? texts.find("action.unset." + section).orElse(texts.get("action.unset")) : said;
    }

    private String shown(FieldModel model) {
        var value = model.value().get();
        return switch (model.field().kind()) {
            case CHOICE -> choice(value);
            case FLAG -> texts.get(Boolean.parseBoolean(value) ? "word.yes" : "word.no");
            case TARGET, TEXT, LINES, INTEGER -> value.isEmpty() ? Column.UNKNOWN : Shown.name(value);
        };
    }

    /// What the button of an action says.
    String button(Action other) {
        return texts.get("action.button", texts.get("action." + other.id() + ".title"));
    }

    String help(Field field) {
        return texts.find("field." + field.id() + ".help").orElse("");
    }

    String choice(String value) {
        return texts.find("choice." + value).orElse(value);
    }

    /// What the confirming button does, and to how many.
    String confirm(Preview preview) {
        return preview.messages() == 0
                ? title()
                : texts.get(
                        "action.confirmCount." + action.subject().broker(), title(), figures.count(preview.messages()));
    }

    /// Which target and how many, for the line above the button.
    String concerns(Preview preview) {
        return texts.get("action." + action.id() + ".confirm", preview.messages(), preview.target());
    }

    String previewedAt(Preview preview, Duration age) {
        return texts.get("action.previewed", figures.time(preview.takenAt()), figures.duration(age));
    }

    /// How far it is: counts, rate, and the time left at that rate.
    String progress(Progress.Step step, Duration running) {
        var counts = texts.get("action.progress", figures.count(step.done()), figures.count(step.total()));
        var seconds = running.toMillis() / 1_000.0;
        if (seconds < LEAST_SECONDS || step.done() == 0) {
            return counts;
        }
        var rate = step.done() / seconds;
        var left = Duration.ofSeconds((long) Math.ceil((step.total() - step.done()) / rate));
        return texts.get("action.progressRate", counts, figures.perSecond(rate), figures.duration(left));
    }
}
