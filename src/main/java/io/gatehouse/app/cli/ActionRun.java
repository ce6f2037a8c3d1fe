package io.gatehouse.app.cli;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Lost;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Undo;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.domain.Environment;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ProfileStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// One run of an action's subcommand: preview to standard error, confirmation, execution, receipt.
final class ActionRun implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int UNREACHABLE = 3;

    private final String id;
    private final List<Field> fields;
    private final Function<String, OpenActions> profiles;
    private final Terminal terminal;
    private final ActionTexts texts = ActionTexts.in(Locale.getDefault());
    private @Nullable CommandSpec spec;

    ActionRun(String id, List<Field> fields, Function<String, OpenActions> profiles, Terminal terminal) {
        this.id = id;
        this.fields = fields;
        this.profiles = profiles;
        this.terminal = terminal;
    }

    void spec(CommandSpec whole) {
        spec = whole;
    }

    @Override
    public Integer call() {
        var command = command();
        var json = isGiven(ActionCommands.JSON);
        var report = new ActionReport(id, texts, command, json, Undo::action);
        try (var open = profiles.apply(value(ActionCommands.PROFILE, ""))) {
            var action = open.catalog().find(id);
            if (action.isEmpty()) {
                return report.failed(
                        "REFUSED",
                        texts.text("refused.no-broker", open.profile().name()),
                        REFUSED);
            }
            return run(action.get(), open, new ActionReport(id, texts, command, json, open::commandLine));
        } catch (InvalidInput e) {
            throw new CommandLine.ParameterException(command, e.field() + ": " + texts.text(e.what()), e);
        } catch (ProfileStore.InvalidProfile e) {
            throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()), e);
        } catch (PreviewOutdated e) {
            return report.failed("REFUSED", texts.text(e.whatChanged()), REFUSED);
        } catch (ActionRefused e) {
            return report.failed("REFUSED", texts.text(e.reason()), REFUSED);
        } catch (BrokerException.Unreachable e) {
            return report.failed("UNREACHABLE", texts.text(Lost.text(e)), UNREACHABLE);
        } catch (BrokerException e) {
            return report.failed("REFUSED", String.valueOf(e.getMessage()), REFUSED);
        }
    }

    private int run(Action action, OpenActions open, ActionReport report) {
        var preview = action.preview(inputs(action));
        if (action.impact() != Impact.LOOK) {
            report.show(preview);
        }
        if (preview.refusal().isPresent()) {
            var remedy = preview.remedy().flatMap(open::commandLine);
            return report.failed("REFUSED", texts.text(preview.refusal().get()), remedy, REFUSED);
        }
        if (isGiven(ActionCommands.DRY_RUN)) {
            return report.previewed(preview);
        }
        if (action.impact() != Impact.LOOK
                && !isGiven(ActionCommands.YES)
                && !confirmed(action, preview, open.profile().environment())) {
            return report.failed("REFUSED", "Not confirmed; nothing was done.", REFUSED);
        }
        // The report stands inside: the process may end as soon as the progress is closed.
        try (var progress = new TerminalProgress(report)) {
            var receipt = action.execute(preview, progress);
            report.done(
                    receipt,
                    preview,
                    new ActionReport.Onward(
                            receipt.remedy().flatMap(open::commandLine), open.next(action, preview.inputs())));
            return receipt.outcome() == Receipt.Outcome.DONE ? DONE : REFUSED;
        }
    }

    private boolean confirmed(Action action, Preview preview, Environment environment) {
        var question = texts.text("action." + id + ".confirm", preview.messages(), preview.target());
        return switch (action.impact() == Impact.TOUCH ? Environment.LAB : environment) {
            case LAB, STAGING ->
                terminal.ask(question + " [y/N]")
                        .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                        .isPresent();
            case PRODUCTION ->
                terminal.ask(question + " This is PRODUCTION: type " + preview.target() + " to go on:")
                        .filter(preview.target()::equals)
                        .isPresent();
        };
    }

    /// What was given; a target that was not is the action's own.
    private Inputs inputs(Action action) {
        var values = new HashMap<String, String>();
        for (var field : action.fields()) {
            values.put(field.id(), field.initial());
        }
        var targets = fields.stream().filter(field -> field.kind() == Field.Kind.TARGET);
        var positional = targets.findFirst().map(Field::id).orElse("");
        for (var field : fields) {
            if (!field.id().equals(positional)) {
                var given = value("--" + field.id(), field.initial());
                values.put(field.id(), field.kind() == Field.Kind.LINES ? OptionFile.read(field.id(), given) : given);
            }
        }
        String target = command().getParseResult().matchedPositionalValue(0, "");
        if (!target.isEmpty()) {
            values.put(positional, target);
        }
        return new Inputs(values);
    }

    private String value(String option, String otherwise) {
        return command().getParseResult().matchedOptionValue(option, otherwise);
    }

    private boolean isGiven(String flag) {
        return command().getParseResult().matchedOptionValue(flag, false);
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("no command");
        }
        return spec.commandLine();
    }
}
