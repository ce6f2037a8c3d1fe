package io.gatehouse.simulator.adapter.sql;

import io.gatehouse.simulator.pipeline.TicketOffice;
import io.gatehouse.simulator.pipeline.TicketRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tickets in a table that survives the program, one per user and event by the table's own rule. Thread-safe; several
/// programs may share the database.
public final class SqlTicketOffice implements TicketOffice {

    private final Database database;
    private final String insert;
    /// Those whose commit was not heard of: should their ticket exist, this office has told nobody.
    private final Set<TicketRequest> inDoubt = ConcurrentHashMap.newKeySet();

    /// The office that keeps its tickets there, until the database is closed.
    public SqlTicketOffice(Database database) {
        this.database = database;
        this.insert = database.dialect().insertIfNew() + " into tickets (user_id, event_id) values (?, ?)";
    }

    @Override
    public Ticket issue(int user, TicketRequest request) {
        var person = new TicketRequest(request.userId(), request.eventId(), 0);
        try {
            var ticket = database.ask(connection -> issue(connection, person));
            return inDoubt.remove(person) ? new Ticket(ticket.number(), true) : ticket;
        } catch (DatabaseException e) {
            inDoubt.add(person);
            throw new Unavailable("no ticket: " + e.getMessage(), e);
        }
    }

    private Ticket issue(Connection connection, TicketRequest person) throws SQLException {
        try (var inserting = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            inserting.setString(1, person.userId());
            inserting.setString(2, person.eventId());
            if (inserting.executeUpdate() == 1) {
                try (var key = inserting.getGeneratedKeys()) {
                    key.next();
                    return new Ticket(key.getInt(1), true);
                }
            }
        }
        return new Ticket(known(connection, person), false);
    }

    private static int known(Connection connection, TicketRequest person) throws SQLException {
        try (var reading =
                connection.prepareStatement("select number from tickets where user_id = ? and event_id = ?")) {
            reading.setString(1, person.userId());
            reading.setString(2, person.eventId());
            try (var row = reading.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
