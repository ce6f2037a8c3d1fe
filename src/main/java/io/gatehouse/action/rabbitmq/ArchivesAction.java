package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Archive;
import io.gatehouse.port.Archives;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Lists what actions removed from the profile's brokers and kept, the latest first.
final class ArchivesAction implements Action {

    private static final List<String> COLUMNS =
            List.of("archive", "removed-from", "removed-by", "removed-at", "messages", "bytes", "archive-state");

    private final ActionPorts ports;

    ArchivesAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "archives";
    }

    @Override
    public Subject subject() {
        return Subject.DEFINITIONS;
    }

    @Override
    public Impact impact() {
        return Impact.LOOK;
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public Preview preview(Inputs inputs) {
        return new Draft(this, ports, inputs, ports.profile().name()).preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var archives = archives();
        var rows = archives.stream().map(ArchivesAction::row).toList();
        return Brief.done(preview, ports, start, Text.of("receipt.archives", archives.size()))
                .with(Table.of(COLUMNS, rows));
    }

    private List<Archive> archives() {
        try {
            return ports.shelves().archives().all(ports.profile().name());
        } catch (Archives.NotKept e) {
            throw new PreviewOutdated(Text.of("outdated.not-kept", String.valueOf(e.getMessage())));
        }
    }

    private static List<String> row(Archive archive) {
        var origin = archive.origin();
        var messages = archive.messages();
        var readable = !origin.profile().isEmpty();
        return List.of(
                archive.id(),
                origin.target(),
                origin.action(),
                readable ? origin.at().truncatedTo(ChronoUnit.SECONDS).toString() : "–",
                readable ? String.valueOf(messages.count()) : "–",
                readable ? String.valueOf(messages.bytes()) : "–",
                archive.state().name().toLowerCase(Locale.ROOT));
    }
}
