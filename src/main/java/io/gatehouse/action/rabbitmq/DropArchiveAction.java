package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Archive;
import io.gatehouse.port.Archives;
import java.util.List;
import java.util.Optional;

/// Removes an archive from this computer, for good.
final class DropArchiveAction implements Action {

    private final ActionPorts ports;

    DropArchiveAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "drop-archive";
    }

    @Override
    public Subject subject() {
        return Subject.DEFINITIONS;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("archive"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("archive");
        var draft = new Draft(this, ports, inputs, id);
        var found = find(id);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-archive", id).preview();
        }
        var archive = found.get();
        var messages = archive.messages();
        draft.messages(messages.count()).fingerprint(fingerprint(archive));
        draft.plain(
                "effect.drop-archive",
                archive.origin().target(),
                archive.origin().action(),
                messages.count());
        if (archive.state() != Archive.State.RESTORED) {
            draft.care("effect.drop-archive.unrestored");
        }
        return draft.preview();
    }

    // Another profile's archives are not this one's to drop; one that cannot be read belongs to nobody.
    private Optional<Archive> find(String id) {
        return ports.shelves()
                .archives()
                .find(id)
                .filter(archive -> List.of("", ports.profile().name())
                        .contains(archive.origin().profile()));
    }

    private static String fingerprint(Archive archive) {
        return archive.id() + " " + archive.state();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var id = preview.inputs().required("archive");
        var archive = find(id).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.archive", id)));
        if (!fingerprint(archive).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.archive", id));
        }
        try {
            ports.shelves().archives().drop(id);
        } catch (Archives.NotKept e) {
            throw new PreviewOutdated(Text.of("outdated.not-kept", String.valueOf(e.getMessage())));
        }
        return Brief.done(preview, ports, start, Text.of("receipt.drop-archive", id));
    }
}
