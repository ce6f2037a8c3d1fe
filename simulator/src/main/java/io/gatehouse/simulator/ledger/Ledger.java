package io.gatehouse.simulator.ledger;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.LedgerSnapshot.Differences;
import io.gatehouse.domain.LedgerSnapshot.Places;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// Follows each user of a simulation through the stages. Thread-safe, never blocks on a broker, 16 bytes per user.
///
/// Observers see things out of order (a worker may hold a message before the publisher hears its confirm), so every
/// step takes a user forward only and a late one changes nothing. Users are numbered from 0; a negative number is
/// somebody of another run, who is not in these books.
public final class Ledger {

    /// The number of a user that this ledger does not follow.
    public static final int FOREIGN = -1;

    private final LongSupplier elapsedMillis;
    private final PlaceTable table;
    private final IntColumn intendedMillis;
    private final IntColumn issuedTickets;
    private final IntColumn notifiedTickets;
    private final IntColumn tallies;
    private long notified;

    /// A ledger without anybody, which ends with this process.
    ///
    /// @param elapsedMillis the time since the simulation began
    public Ledger(LongSupplier elapsedMillis) {
        this(LedgerStore.inMemory(), elapsedMillis);
    }

    /// The ledger that is in that store.
    ///
    /// @param elapsedMillis the time since the simulation began, which goes on where the store's
    /// other ledgers ended
    public Ledger(LedgerStore store, LongSupplier elapsedMillis) {
        this.elapsedMillis = elapsedMillis;
        this.table = new PlaceTable(store.cells());
        this.intendedMillis = store.intendedMillis();
        this.issuedTickets = store.issuedTickets();
        this.notifiedTickets = store.notifiedTickets();
        this.tallies = store.tallies();
        for (int user = 0; user < table.size(); user++) {
            notified += notifiedTickets.get(user) == 0 ? 0 : 1;
        }
    }

    /// The process that kept these books is gone. Whatever its workers held is in the queue again, and what it was
    /// about to send may or may not be there.
    public synchronized void restarted() {
        for (int user : table.usersIn(Place.UNACKED)) {
            table.move(user, Place.READY, now());
        }
        for (int user : table.usersIn(Place.IN_FLIGHT)) {
            table.move(user, Place.ADMITTED, now());
        }
        Tally.RESTARTS.count(tallies);
    }

    /// How often the process that keeps these books was ended and another one went on.
    public synchronized long restarts() {
        return Tally.RESTARTS.in(tallies);
    }

    /// Somebody is on the way; they count once they have [#entered].
    ///
    /// @param intended when they were due, in milliseconds since the simulation began
    /// @return the new user's number
    public synchronized int arriving(long intended) {
        intendedMillis.set(table.size(), (int) intended);
        return table.add(now());
    }

    /// The waiting room has taken the user.
    public void entered(int user) {
        step(user, Place.WAITING, Place.ARRIVING, Place.REFUSED);
    }

    /// The user was turned away at the door.
    public void refused(int user) {
        step(user, Place.REFUSED, Place.ARRIVING);
    }

    /// The user gave up in line, or was let in and got no seat.
    ///
    /// @return false when they are somewhere else
    public boolean leftWithoutTicket(int user) {
        return step(user, Place.LEFT, Place.WAITING, Place.ADMITTED);
    }

    /// The user was let in.
    ///
    /// @return false when that was known already or the user is further on
    public synchronized boolean admitted(int user) {
        boolean fresh = knows(user) && table.placeOf(user) != Place.REFUSED;
        boolean news = step(user, Place.ADMITTED, Place.ARRIVING, Place.WAITING, Place.REFUSED, Place.ORPHANED);
        if (fresh && news) {
            Tally.LET_IN.count(tallies);
        }
        return news;
    }

    /// How many have been let in so far, whatever became of them.
    public synchronized long letIn() {
        return Tally.LET_IN.in(tallies);
    }

    /// The user's request is on its way to the broker.
    public void publishing(int user) {
        step(user, Place.IN_FLIGHT, Place.ADMITTED);
    }

    /// The request did not get through and will be sent again.
    public void putBack(int user) {
        step(user, Place.ADMITTED, Place.IN_FLIGHT);
    }

    /// Redis has let the user go, and nobody else remembers them.
    public void orphaned(int user) {
        step(user, Place.ORPHANED, Place.ADMITTED);
    }

    /// The broker has the request.
    public void confirmed(int user) {
        step(user, Place.READY, Place.IN_FLIGHT, Place.ADMITTED);
    }

    /// A worker holds the request; wherever the user was before, they are found again.
    public synchronized void delivered(int user) {
        if (knows(user) && table.placeOf(user) != Place.ISSUED) {
            table.move(user, Place.UNACKED, now());
        }
    }

    /// The worker that held the request is gone: the broker puts it back into the queue.
    public void requeued(int user) {
        step(user, Place.READY, Place.UNACKED);
    }

    /// A worker could not serve the request and rejected it. A worker of others may be heard of before the broker's
    /// confirm is.
    public void deadLettered(int user) {
        step(user, Place.DEAD_LETTERED, Place.UNACKED, Place.READY, Place.IN_FLIGHT, Place.ADMITTED);
    }

    /// A ticket was made out for the user; a second, different one is a duplicate. Several workers may tell of the
    /// same.
    ///
    /// @param ticket the ticket's number, from 1
    /// @return true when it is the user's first and was not told of before
    public synchronized boolean issued(int user, int ticket) {
        if (!knows(user)) {
            return false;
        }
        int known = issuedTickets.get(user);
        if (known == 0) {
            issuedTickets.set(user, ticket);
            table.move(user, Place.ISSUED, now());
        } else if (known != ticket) {
            Tally.ISSUED_AGAIN.count(tallies);
        }
        return known == 0;
    }

    /// The user was told of a ticket; a second, different ticket is a duplicate.
    ///
    /// @param ticket the ticket's number, from 1
    /// @return false when this user had been told before
    public synchronized boolean notified(int user, int ticket) {
        if (!knows(user)) {
            return false;
        }
        int known = notifiedTickets.get(user);
        if (known == 0) {
            notifiedTickets.set(user, ticket);
            notified++;
            return true;
        }
        if (known != ticket) {
            Tally.TOLD_AGAIN.count(tallies);
        }
        return false;
    }

    /// How many users there are, those on their way to the door included.
    public synchronized int size() {
        return table.size();
    }

    /// Everybody whose request the broker has had and who has not been told of a ticket.
    public synchronized int[] awaitingNews() {
        return IntStream.range(0, table.size())
                .filter(user -> table.placeOf(user).beyondBroker() && notifiedTickets.get(user) == 0)
                .toArray();
    }

    /// Where the user is now.
    public synchronized Place placeOf(int user) {
        return table.placeOf(user);
    }

    /// How long the user has been where they are, to 64 ms.
    public synchronized long millisInPlace(int user) {
        return now() - table.sinceMillis(user);
    }

    /// When the user was due to arrive, in milliseconds since the simulation began.
    public synchronized long intendedMillis(int user) {
        return intendedMillis.get(user);
    }

    /// How many are on their way to the door.
    public synchronized long arriving() {
        return table.count(Place.ARRIVING);
    }

    /// How many are in that place.
    public synchronized long count(Place place) {
        return table.count(place);
    }

    /// Everybody in that place, those who arrived first first.
    public synchronized int[] usersIn(Place place) {
        return table.usersIn(place);
    }

    /// The waiting room had forgotten the user, and they entered it again.
    public synchronized void enteredAgain() {
        Tally.ENTERED_AGAIN.count(tallies);
    }

    /// How often somebody had to enter again: not a loss, and not what Redis promised either.
    public synchronized long timesEnteredAgain() {
        return Tally.ENTERED_AGAIN.in(tallies);
    }

    /// Moves people of whom only a broker's count tells: those who arrived first.
    ///
    /// @param longerThanMillis leaves out who came to `from` more recently
    /// @return how many were moved
    synchronized long correct(Place from, Place to, long howMany, long longerThanMillis) {
        long now = now();
        return table.moveOldest(from, to, howMany, now - longerThanMillis, now);
    }

    /// Everybody's place at this moment.
    public synchronized LedgerSnapshot snapshot() {
        var places = new Places(
                table.count(Place.WAITING),
                table.count(Place.ADMITTED),
                table.count(Place.IN_FLIGHT),
                table.count(Place.READY),
                table.count(Place.UNACKED),
                table.count(Place.DEAD_LETTERED),
                table.count(Place.ISSUED),
                table.count(Place.REFUSED) + table.count(Place.LEFT));
        // The workers and the notifier see the same second tickets, the notifier those of foreign workers too.
        long duplicated = Math.max(Tally.ISSUED_AGAIN.in(tallies), Tally.TOLD_AGAIN.in(tallies));
        var differences = new Differences(table.count(Place.LOST), duplicated, table.count(Place.ORPHANED));
        return new LedgerSnapshot(table.size() - table.count(Place.ARRIVING), places, notified, differences);
    }

    /// Dead letters of others, which were there before this run.
    ///
    /// @param deadNow how many there are; what there are fewer of than ever were others'
    synchronized long foreignDeadLetters(long deadNow) {
        long known = Tally.FOREIGN_DEAD_LETTERS.in(tallies);
        long foreign = known == 0 ? deadNow : Math.min(known - 1, deadNow);
        Tally.FOREIGN_DEAD_LETTERS.set(tallies, foreign + 1);
        return foreign;
    }

    private synchronized boolean step(int user, Place to, Place... from) {
        if (!knows(user)) {
            return false;
        }
        Place now = table.placeOf(user);
        for (Place place : from) {
            if (place == now) {
                table.move(user, to, now());
                return true;
            }
        }
        return false;
    }

    private boolean knows(int user) {
        return user >= 0 && user < table.size();
    }

    private long now() {
        return elapsedMillis.getAsLong();
    }
}
