package io.gatehouse.ui.shell;

import io.gatehouse.action.Action;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.drill.EndingViewModel;
import io.gatehouse.ui.palette.Command;
import io.gatehouse.ui.playback.RecordingViewModel;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import io.gatehouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the palette offers: every screen, every page on what to do, every action of the open profile, and what the
/// window itself can do.
final class Commands {

    private final ShellViewModel model;
    private final WindowChoices choices;
    private final ModalDialogs dialogs;
    private final Links links;
    private final RecordingViewModel recording;
    private final EndingViewModel ending;
    private final Texts texts;

    Commands(
            ShellViewModel model,
            WindowChoices choices,
            ModalDialogs dialogs,
            Links links,
            RecordingViewModel recording,
            EndingViewModel ending,
            Texts texts) {
        this.ending = ending;
        this.model = model;
        this.choices = choices;
        this.dialogs = dialogs;
        this.links = links;
        this.recording = recording;
        this.texts = texts;
    }

    List<Command> all() {
        return Stream.of(
                        Navigation.SCREENS.stream().map(this::screen),
                        RunbookCatalog.all().stream().map(this::runbook),
                        model.actions().stream().map(this::action),
                        Stream.of(new Command(
                                        "notifications",
                                        texts.get("notifications.open"),
                                        "",
                                        dialogs::openNotifications))
                                .filter(_ -> !model.isPlayback()),
                        Stream.of(new Command(
                                        "end-everything",
                                        texts.get("drills.end.palette"),
                                        Shortcuts.ofEnd(),
                                        ending::endEverything))
                                .filter(_ -> !model.isPlayback()),
                        Stream.of(recording)
                                .filter(RecordingViewModel::possible)
                                .map(this::recording),
                        Stream.of(Theme.values()).map(this::theme),
                        Stream.of(Language.values()).map(this::language),
                        Stream.of(new Command("close-profile", texts.get("settings.leave"), "", choices.onLeave())))
                .flatMap(commands -> commands)
                .toList();
    }

    private Command screen(Screen screen) {
        return new Command(
                screen.id(),
                texts.get(screen.titleKey()),
                Shortcuts.of(screen),
                () -> model.screenProperty().set(screen));
    }

    private Command runbook(Runbook page) {
        var title = page.title().in(texts.language().tag());
        return new Command(
                "runbook-" + page.id(), texts.get("runbook.openOf", title), "", () -> links.openRunbook(page.id()));
    }

    /// Opens its dialog, which previews and asks.
    private Command action(Action action) {
        var label = texts.get("action." + action.id() + ".title") + "…";
        return new Command(action.id(), label, "", () -> dialogs.open(new ActionRequest(action, "")));
    }

    private Command recording(RecordingViewModel which) {
        var going = which.goingProperty().get();
        return new Command(
                "record", texts.get(going ? "recording.stop" : "recording.ask"), "", dialogs::toggleRecording);
    }

    private Command theme(Theme theme) {
        var label = texts.get("palette.theme", texts.get("theme." + theme.name()));
        return new Command(
                "theme-" + theme.name().toLowerCase(Locale.ROOT),
                label,
                "",
                () -> choices.onDisplay().accept(choices.display().with(theme)));
    }

    private Command language(Language language) {
        var label = texts.get("palette.language", language.ownName());
        return new Command(
                "language-" + language.name().toLowerCase(Locale.ROOT),
                label,
                "",
                () -> choices.onDisplay().accept(choices.display().with(language)));
    }
}
