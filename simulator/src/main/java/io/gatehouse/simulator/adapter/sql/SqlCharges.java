package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.simulator.reservation.Charges;

/// The payment service's books in a table: one decision per key by the table's own rule. Thread-safe.
public final class SqlCharges implements Charges {

    private final Database database;
    private final String insert;

    public SqlCharges(Database database) {
        this.database = database;
        this.insert = database.dialect().insertIfNew() + " into charges (idempotency_key, paid) values (?, ?)";
    }

    @Override
    public boolean decide(String key, boolean paid) {
        return database.ask(connection -> {
            try (var inserting = connection.prepareStatement(insert)) {
                inserting.setString(1, key);
                inserting.setInt(2, paid ? 1 : 0);
                if (inserting.executeUpdate() == 1) {
                    return paid;
                }
            }
            try (var reading = connection.prepareStatement("select paid from charges where idempotency_key = ?")) {
                reading.setString(1, key);
                try (var row = reading.executeQuery()) {
                    row.next();
                    return row.getInt(1) == 1;
                }
            }
        });
    }
}
