package io.gatehouse.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.action.Invocation;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.ChecklistLook;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.checklist.Verdict.Status;
import io.gatehouse.port.TrafficView;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse checklist`: the twelve checks, each decided from the live system or the profile, with its evidence.
@Command(
        name = "checklist",
        mixinStandardHelpOptions = true,
        description = {
            "Twelve checks before a deployment is signed off, each with its evidence and what mends it.",
            "Exit status: 0 none fails, 1 one fails, 2 wrong usage."
        })
public final class ChecklistCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "a saved profile, a profile's file, or a running lab; default: the lab that runs here")
    private @Nullable String profile;

    @Option(names = "--json", description = "one JSON array on standard output")
    private boolean json;

    private final Texts texts = new Texts(Language.ofSystem());
    private final ActionCatalog actions = ActionCatalog.described();

    @Override
    public Integer call() {
        var chosen = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs())
                .find(Optional.ofNullable(profile));
        var look = new ChecklistLook(
                chosen,
                new SystemSecrets(),
                new DefinitionsFolder(Folders.definitions()),
                TrafficView.none(),
                Clock.systemUTC());
        var verdicts = look.look();
        var output = new Output(command);
        if (json) {
            var all = new ObjectMapper().createArrayNode();
            verdicts.forEach(verdict -> describe(verdict, chosen.name(), all.addObject()));
            output.json(all);
        } else {
            verdicts.forEach(verdict -> print(verdict, chosen.name(), output));
        }
        return verdicts.stream().anyMatch(it -> it.status() == Status.FAIL) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void print(Verdict verdict, String profileName, Output output) {
        output.line(String.format(
                Locale.ROOT,
                "%-8s %s: %s",
                verdict.status(),
                texts.get("checklist." + verdict.check() + ".title"),
                texts.get(verdict.evidence())));
        verdict.next().ifPresent(next -> output.line("           → " + texts.get(next)));
        mend(verdict, profileName).ifPresent(line -> output.line("           $ " + line));
    }

    private void describe(Verdict verdict, String profileName, ObjectNode node) {
        node.put("check", verdict.check())
                .put("status", verdict.status().name().toLowerCase(Locale.ROOT))
                .put("evidence", texts.get(verdict.evidence()));
        verdict.next().ifPresent(next -> node.put("next", texts.get(next)));
        mend(verdict, profileName).ifPresent(line -> node.put("mend", line));
    }

    private Optional<String> mend(Verdict verdict, String profileName) {
        return verdict.mend()
                .flatMap(mend ->
                        actions.find(mend.action()).map(action -> Invocation.of(action, mend.inputs(), profileName)));
    }
}
