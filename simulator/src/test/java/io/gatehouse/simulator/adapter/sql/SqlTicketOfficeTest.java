package io.gatehouse.simulator.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.simulator.pipeline.TicketOffice;
import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import io.gatehouse.simulator.pipeline.TicketRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tickets that are still there when the program is not.
class SqlTicketOfficeTest {

    @TempDir
    private Path folder;

    private Database database() {
        return Database.open(DatabaseSettings.file(folder.resolve("tickets.db")), _ -> Optional.empty());
    }

    private static TicketRequest request(int user) {
        return new TicketRequest("user-x-" + user, "concert", System.nanoTime());
    }

    @Test
    void oneTicketPerUserAndEventHoweverOften() {
        try (var database = database()) {
            var office = new SqlTicketOffice(database);

            var first = office.issue(0, request(0));
            var again = office.issue(0, request(0));
            var other = office.issue(0, new TicketRequest("user-x-0", "play", 1));
            var stranger = office.issue(-1, new TicketRequest("USER-X-0", "concert", 1));

            assertThat(first.first()).isTrue();
            assertThat(again).isEqualTo(new Ticket(first.number(), false));
            assertThat(List.of(first.number(), other.number(), stranger.number()))
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number > 0);
        }
    }

    @Test
    void aTicketOutlivesTheProgramAndSoDoesItsNumber() {
        Ticket before;
        try (var database = database()) {
            before = new SqlTicketOffice(database).issue(0, request(0));
        }
        try (var database = database()) {
            var office = new SqlTicketOffice(database);
            assertThat(office.issue(0, request(0))).isEqualTo(new Ticket(before.number(), false));
            assertThat(office.issue(1, request(1)).number()).isNotEqualTo(before.number());
        }
    }

    @Test
    void ofManyWhoAskAtOnceEachPersonHasOneTicketAndOneFirstAnswer() throws Exception {
        try (var database = database();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var office = new SqlTicketOffice(database);
            var asked = IntStream.range(0, 3_000)
                    .<Callable<Ticket>>mapToObj(i -> () -> office.issue(i % 1_000, request(i % 1_000)))
                    .toList();

            var tickets = workers.invokeAll(asked).stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(tickets.stream().map(Ticket::number).distinct()).hasSize(1_000);
            assertThat(tickets.stream().filter(Ticket::first)).hasSize(1_000);
        }
    }

    @Test
    void aClosedRegisterSaysSoAndDoesNotHang() {
        var database = database();
        var office = new SqlTicketOffice(database);
        database.close();

        assertThatThrownBy(() -> office.issue(0, request(0)))
                .isInstanceOf(TicketOffice.Unavailable.class)
                .hasMessage("no ticket: the database is closed");
    }

    @Test
    void whatFailsDoesNotSpoilWhatWasAskedBesideIt() throws Exception {
        try (var database = database();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var office = new SqlTicketOffice(database);
            var wrong = IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(_ -> () -> database.ask(connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.execute("insert into nowhere values (1)");
                        }
                    }));
            var right = IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> office.issue(i, request(i)).first());

            var failures = workers.submit(() -> workers.invokeAll(wrong.toList()));
            var tickets = workers.invokeAll(right.toList());

            assertThat(tickets).allMatch(ticket -> ticket.resultNow());
            assertThat(failures.get()).allMatch(failure -> failure.exceptionNow() instanceof DatabaseException);
        }
    }
}
