package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.simulator.reservation.Reservations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reservations of one event in a table; the table's own rules keep a seat from being sold twice. Thread-safe, also
/// among several programs.
public final class SqlReservations implements Reservations {

    private static final String COLUMNS =
            "select seat_id, user_id, confirmed from reservations where event_id = ? and ";

    private final Database database;
    private final String eventId;
    private final String insert;

    /// @param eventId what is sold
    public SqlReservations(Database database, String eventId) {
        this.database = database;
        this.eventId = eventId;
        this.insert = database.dialect().insertIfNew()
                + " into reservations (event_id, seat_id, user_id, confirmed) values (?, ?, ?, 0)";
    }

    @Override
    public Optional<Reservation> find(String userId) {
        return database.ask(connection -> find(connection, userId));
    }

    private Optional<Reservation> find(Connection connection, String userId) throws SQLException {
        try (var reading = prepare(connection, COLUMNS + "user_id = ?", userId);
                var row = reading.executeQuery()) {
            return row.next() ? Optional.of(reservation(row)) : Optional.empty();
        }
    }

    @Override
    public boolean claim(String userId, String seat) {
        return database.ask(connection -> {
            try (var inserting = prepare(connection, insert, seat, userId)) {
                if (inserting.executeUpdate() == 1) {
                    return true;
                }
            }
            return find(connection, userId)
                    .filter(own -> own.seat().equals(seat))
                    .isPresent();
        });
    }

    @Override
    public void confirm(String userId) {
        change("update reservations set confirmed = 1 where event_id = ? and user_id = ?", userId);
    }

    @Override
    public void cancel(String userId) {
        change("delete from reservations where event_id = ? and user_id = ? and confirmed = 0", userId);
    }

    private void change(String statement, String userId) {
        int _ = database.ask(connection -> {
            try (var changing = prepare(connection, statement, userId)) {
                return changing.executeUpdate();
            }
        });
    }

    @Override
    public Map<String, Reservation> ofRun(String run) {
        // Seats are the run's name, a hyphen and a number; the full stop comes right after the hyphen.
        return database.ask(connection -> {
            var all = new HashMap<String, Reservation>();
            try (var reading = prepare(connection, COLUMNS + "seat_id > ? and seat_id < ?", run + "-", run + ".");
                    var row = reading.executeQuery()) {
                while (row.next()) {
                    var one = reservation(row);
                    all.put(one.seat(), one);
                }
            }
            return all;
        });
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(row.getString(1), row.getString(2), row.getInt(3) == 1);
    }

    private PreparedStatement prepare(Connection connection, String statement, String... texts) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        prepared.setString(1, eventId);
        for (int i = 0; i < texts.length; i++) {
            prepared.setString(i + 2, texts[i]);
        }
        return prepared;
    }
}
