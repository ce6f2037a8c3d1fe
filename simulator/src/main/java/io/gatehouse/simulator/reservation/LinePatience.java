package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.ledger.Place;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import io.gatehouse.simulator.reservation.WorldSettings.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// People in line look at their position, try to enter a second time, and leave when their patience ends. Stepped by
/// one thread about once a second. Who does what when follows from the seed and from how long they have stood there, so
/// nothing has to be remembered.
final class LinePatience {

    private final Patience settings;
    private final Chance chance;
    private final WaitingRoom room;
    private final Books books;
    private final Funnel funnel;
    private final Instant start;
    private final Set<Integer> leavingInDoubt = ConcurrentHashMap.newKeySet();
    private long lastMillis;

    /// @param start the instant from which the books count
    LinePatience(Patience settings, Chance chance, WaitingRoom room, Books books, Funnel funnel, Instant start) {
        this.settings = settings;
        this.chance = chance;
        this.room = room;
        this.books = books;
        this.funnel = funnel;
        this.start = start;
    }

    /// What one person is like.
    ///
    /// @param comesBackAfter negative when they never try to enter twice
    private record Person(Duration patience, boolean looks, long firstLookMillis, long comesBackAfter) {}

    private Person person(int user) {
        var random = chance.of(Chance.About.PATIENCE, user);
        var patience = Chance.varied(settings.mean(), random);
        boolean looks = random.nextDouble() < settings.looking();
        long firstLook = random.nextLong(settings.looksEvery().toMillis() + 1);
        boolean comesBack = random.nextDouble() < settings.comingBack();
        long after = (long) (random.nextDouble() * patience.toMillis());
        return new Person(patience, looks, firstLook, comesBack ? after : -1);
    }

    /// Lets everybody in line do what is due.
    ///
    /// @param nowMillis since the start
    void step(long nowMillis) {
        for (int user : books.ledger().usersIn(Place.WAITING)) {
            var person = person(user);
            long arrived = books.ledger().intendedMillis(user);
            long stood = nowMillis - arrived;
            long stoodBefore = Math.max(-1, lastMillis - arrived);
            if (stood >= person.patience().toMillis()) {
                leave(user);
                continue;
            }
            if (person.looks() && looks(stood, person) > looks(stoodBefore, person)) {
                var _ = room.position(books.userId(user)).thenAccept(_ -> funnel.looked());
            }
            if (person.comesBackAfter() > stoodBefore && person.comesBackAfter() <= stood) {
                enterTwice(user, arrived);
            }
        }
        lastMillis = nowMillis;
    }

    /// How often they have looked after that time.
    private long looks(long stoodMillis, Person person) {
        return Math.floorDiv(
                stoodMillis - person.firstLookMillis(), settings.looksEvery().toMillis());
    }

    private void enterTwice(int user, long arrivedMillis) {
        var _ = room.enterAgain(books.userId(user), start.plusMillis(arrivedMillis))
                .thenAccept(missing -> {
                    if (missing) {
                        books.ledger().enteredAgain();
                    } else {
                        funnel.duplicateEntryRefused();
                    }
                });
    }

    private void leave(int user) {
        var _ = room.giveUp(books.userId(user)).whenComplete((gone, failure) -> {
            if (failure != null) {
                leavingInDoubt.add(user);
                return;
            }
            // Who is nowhere has left by an answer that got lost, or vanished: then they are not ours to explain.
            boolean asked = leavingInDoubt.remove(user);
            boolean left = gone == WaitingRoom.GaveUp.LEFT || (gone == WaitingRoom.GaveUp.MISSING && asked);
            if (left && books.ledger().leftWithoutTicket(user)) {
                funnel.gaveUp();
            }
        });
    }
}
