package io.gatehouse.simulator.ledger;

/// The place of every user, since when, and how many are in each place. Not thread-safe: the ledger guards it.
final class PlaceTable {

    private static final int PLACE_BITS = 4;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
    /// Since when, in steps of 64 ms: 28 bits hold half a year.
    private static final int SINCE_SHIFT = 6;

    private final IntColumn cells;
    private final long[] counts = new long[PLACE_MASK + 1];
    private int size;

    /// The users whom those cells hold; an empty cell is the end of them.
    PlaceTable(IntColumn cells) {
        this.cells = cells;
        while (cells.get(size) != 0) {
            counts[cells.get(size++) & PLACE_MASK]++;
        }
    }

    int add(long nowMillis) {
        int user = size++;
        cells.set(user, cell(Place.ARRIVING, nowMillis));
        counts[Place.ARRIVING.code()]++;
        return user;
    }

    int size() {
        return size;
    }

    Place placeOf(int user) {
        return Place.at(cells.get(user) & PLACE_MASK);
    }

    long sinceMillis(int user) {
        return (long) (cells.get(user) >>> PLACE_BITS) << SINCE_SHIFT;
    }

    long count(Place place) {
        return counts[place.code()];
    }

    void move(int user, Place to, long nowMillis) {
        counts[placeOf(user).code()]--;
        counts[to.code()]++;
        cells.set(user, cell(to, nowMillis));
    }

    int[] usersIn(Place place) {
        int[] users = new int[(int) count(place)];
        int found = 0;
        for (int user = 0; user < size && found < users.length; user++) {
            if (placeOf(user) == place) {
                users[found++] = user;
            }
        }
        return users;
    }

    /// Moves those who arrived first, and are in `from` since before `sinceBeforeMillis`; says how many.
    long moveOldest(Place from, Place to, long howMany, long sinceBeforeMillis, long nowMillis) {
        long left = howMany;
        for (int user = 0; user < size && left > 0; user++) {
            if (placeOf(user) == from && sinceMillis(user) < sinceBeforeMillis) {
                move(user, to, nowMillis);
                left--;
            }
        }
        return howMany - left;
    }

    private static int cell(Place place, long millis) {
        return (int) (millis >> SINCE_SHIFT) << PLACE_BITS | place.code();
    }
}
