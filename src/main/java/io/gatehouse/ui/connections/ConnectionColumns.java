package io.gatehouse.ui.connections;

import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The columns of the table of connections.
final class ConnectionColumns {

    private ConnectionColumns() {}

    /// All of them.
    ///
    /// @param clock tells how long a connection is open by now
    static List<Column<RabbitConnection>> all(Clock clock) {
        return List.of(
                Column.words("connections.column.client", 190, ConnectionColumns::client),
                Column.words(
                        "connections.column.user",
                        96,
                        it -> Shown.name(it.client().user())),
                Column.words("connections.column.peer", 200, it -> it.client().peer()),
                Column.words("connections.column.state", 108, RabbitConnection::state),
                Column.counts("connections.column.channels", 84, RabbitConnection::channels),
                bytes("connections.column.received", it -> it.traffic().receivedBytesPerSecond()),
                bytes("connections.column.sent", it -> it.traffic().sentBytesPerSecond()),
                Column.known(
                        "connections.column.since",
                        110,
                        connection -> openSeconds(connection, clock.instant()),
                        (figures, seconds) -> figures.duration(Duration.ofSeconds(seconds.longValue()))));
    }

    /// What the client calls itself, or where it comes from when it does not say.
    static String client(RabbitConnection connection) {
        var title = connection.client().title();
        return Shown.name(title.isEmpty() ? connection.name() : title);
    }

    static double openSeconds(RabbitConnection connection, Instant now) {
        return connection
                .since()
                .map(since -> (double) Math.max(0, Duration.between(since, now).toSeconds()))
                .orElse(Double.NaN);
    }

    private static Column<RabbitConnection> bytes(String id, ToDoubleFunction<RabbitConnection> bytes) {
        return Column.known(id, 110, bytes, ConnectionColumns::perSecond);
    }

    private static String perSecond(Figures figures, double bytes) {
        return figures.texts().get("figure.perSecond", figures.bytes(bytes));
    }
}
