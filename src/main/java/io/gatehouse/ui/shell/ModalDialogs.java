package io.gatehouse.ui.shell;

import atlantafx.base.controls.ModalPane;
import io.gatehouse.ui.action.ActionController;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.action.ActionViewModel;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.notifications.NotificationsController;
import io.gatehouse.ui.notifications.NotificationsViewModel;
import io.gatehouse.ui.palette.Command;
import io.gatehouse.ui.palette.CommandPalette;
import io.gatehouse.ui.playback.RecordingController;
import io.gatehouse.ui.playback.RecordingFiles;
import io.gatehouse.ui.playback.RecordingViewModel;
import io.gatehouse.ui.screen.Dialogs;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Shows dialogs over the window, one at a time; the focus returns to where it was.
final class ModalDialogs implements Dialogs {

    private final ModalPane modal;
    private final ShellContext context;
    private final RecordingViewModel recording;
    private Runnable refreshShown = () -> {};
    private @Nullable Node focusBefore;

    ModalDialogs(ModalPane modal, ShellContext context, RecordingViewModel recording) {
        this.recording = recording;
        this.modal = modal;
        this.context = context;
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.displayProperty().subscribe(isShown -> {
            if (!isShown) {
                closed();
            }
        });
    }

    @Override
    public void open(ActionRequest request) {
        var texts = context.figures().texts();
        var model = new ActionViewModel(
                request,
                context.console().actions(),
                context.console().profile().environment(),
                texts,
                context.clock(),
                context.tasks());
        var controller = new ActionController(model, context.figures(), context.clock(), this::close, this::open);
        show(Fxml.load("action", texts.bundle(), controller), true);
        refreshShown = controller::refresh;
    }

    @Override
    public void openNotifications() {
        var texts = context.figures().texts();
        var model = new NotificationsViewModel(
                context.console().observed().notifications(),
                context.console().profile().name(),
                context.figures(),
                context.clock(),
                context.tasks());
        show(Fxml.load("notifications", texts.bundle(), new NotificationsController(model, texts, this::close)), true);
    }

    /// Ends the recording that goes on, or asks where to record to.
    void toggleRecording() {
        if (recording.goingProperty().get()) {
            recording.stop();
            return;
        }
        var texts = context.figures().texts();
        var controller = new RecordingController(recording, RecordingFiles.ofSystem(texts), this::close);
        show(Fxml.load("recording", texts.bundle(), controller), true);
    }

    /// Opens the palette over the window, or closes it; a dialog that is open stays.
    void togglePalette(List<Command> commands) {
        if (modal.getContent() instanceof CommandPalette && modal.isDisplay()) {
            close();
        } else if (!modal.isDisplay()) {
            var palette = new CommandPalette(commands, context.figures().texts(), command -> {
                close();
                command.run().run();
            });
            show(palette, false);
            modal.setAlignment(Pos.TOP_CENTER);
            palette.focus();
        }
    }

    private void show(Node dialog, boolean persistent) {
        var scene = modal.getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        modal.setAlignment(Pos.CENTER);
        modal.setPersistent(persistent);
        modal.show(dialog);
    }

    private void close() {
        modal.hide(true);
    }

    private void closed() {
        refreshShown = () -> {};
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /// Brings the dialog that is shown up to date.
    void refresh() {
        refreshShown.run();
    }
}
