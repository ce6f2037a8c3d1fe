package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Desk;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.port.WorkMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;

/// What a replay leaves whose program died.
final class Interrupted {

    private Interrupted() {}

    /// @param folder the desk's
    /// @param total how many it was to replay
    /// @param done how many of them it did
    /// @param more what else was filled in
    static void replay(Path folder, String queue, long total, long done, String... more) {
        var form = new HashMap<>(Desk.inputs(more).values());
        form.put("queue", queue);
        var run = new WorkMemory.Run("run-1", "test", queue, new WorkMemory.Counts(total, 0), form, Instant.now());
        try (var begun = RabbitDesk.shelves(folder).work().begin(run)) {
            begun.done(done);
            begun.keep();
        }
    }
}
