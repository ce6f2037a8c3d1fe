package io.gatehouse.app.cli;

import io.gatehouse.action.Action;
import io.gatehouse.action.Field;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.action.catalog.ActionTexts;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Makes a subcommand of every action in the catalog: its fields become options, its target the positional parameter,
/// and a dash in its id a nested subcommand (`declare queue`).
public final class ActionCommands {

    static final String PROFILE = "--profile";
    static final String DRY_RUN = "--dry-run";
    static final String YES = "--yes";
    static final String JSON = "--json";

    private final ActionCatalog described = ActionCatalog.described();
    private final ActionTexts texts = ActionTexts.in(Locale.ENGLISH);
    private final Function<String, OpenActions> profiles;
    private final Terminal terminal;

    /// Makes them from the catalog; no profile is opened before one of them runs.
    ///
    /// @param profiles opens a profile by its name, `""` for the one that is used when none is named
    public ActionCommands(Function<String, OpenActions> profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    /// Adds the subcommands.
    public void addTo(CommandLine root) {
        for (var action : described.all()) {
            var names = action.id().split("-", 2);
            var command = spec(action, names[names.length - 1]);
            if (names.length == 1) {
                root.addSubcommand(names[0], command);
            } else {
                parent(root, names[0]).addSubcommand(names[1], command);
            }
        }
    }

    private CommandLine parent(CommandLine root, String name) {
        var known = root.getSubcommands().get(name);
        if (known != null) {
            return known;
        }
        var spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw new CommandLine.ParameterException(root, "Say what to " + name + ".");
        });
        spec.name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(texts.text("command." + name));
        var parent = new CommandLine(spec);
        root.addSubcommand(name, parent);
        return parent;
    }

    private CommandSpec spec(Action action, String name) {
        var run = new ActionRun(action.id(), action.fields(), profiles, terminal);
        var spec = CommandSpec.wrapWithoutInspection(run);
        run.spec(spec);
        spec.name(name).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description(texts.text("action." + action.id() + ".lead"))
                .footer(
                        "",
                        "First shows what would happen, then asks: y in a lab or in staging, the target's name in"
                                + " production.",
                        "Exit codes: 0 done, 1 refused or not all done, 2 wrong usage, 3 broker unreachable.");
        var targeted = false;
        for (var field : action.fields()) {
            if (field.kind() == Field.Kind.TARGET && !targeted) {
                targeted = true;
                spec.addPositional(positional(field));
            } else {
                spec.addOption(option(field));
            }
        }
        spec.addOption(OptionSpec.builder(PROFILE)
                .paramLabel("NAME")
                .type(String.class)
                .description("A saved profile, a profile file or a running lab. Default: the lab that runs here.")
                .build());
        spec.addOption(flag(DRY_RUN, "Shows what would happen and does nothing."));
        spec.addOption(flag(YES, "Does not ask."));
        spec.addOption(flag(JSON, "Prints one JSON document on standard output and nothing else there."));
        return spec;
    }

    private PositionalParamSpec positional(Field field) {
        var initial = field.initial();
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel(field.id().toUpperCase(Locale.ROOT))
                .type(String.class)
                .arity(initial.isEmpty() ? "1" : "0..1")
                .required(initial.isEmpty())
                .description(help(field) + (initial.isEmpty() ? "" : " Default: that of the profile's pipeline."))
                .build();
    }

    private OptionSpec option(Field field) {
        var builder = OptionSpec.builder("--" + field.id()).description(help(field) + suffix(field));
        return switch (field.kind()) {
            case FLAG ->
                builder.type(String.class)
                        .arity("0..1")
                        .fallbackValue("true")
                        .paramLabel("true|false")
                        .build();
            case CHOICE ->
                builder.type(String.class)
                        .paramLabel(String.join("|", field.choices()))
                        .build();
            case INTEGER -> builder.type(String.class).paramLabel("N").build();
            case LINES -> builder.type(String.class).paramLabel("TEXT|@FILE").build();
            case TARGET, TEXT -> builder.type(String.class).paramLabel("TEXT").build();
        };
    }

    private String help(Field field) {
        // Percent signs are picocli's own.
        return texts.text("field." + field.id() + ".help").replace("%", "%%");
    }

    private static String suffix(Field field) {
        return field.initial().isEmpty() ? "" : " Default: " + field.initial() + ".";
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
