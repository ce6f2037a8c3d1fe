package io.gatehouse.topology;

/// An exchange or a queue by name; both may bear the same one.
public record PlaceId(boolean queue, String name) implements Comparable<PlaceId> {

    public static PlaceId ofQueue(String name) {
        return new PlaceId(true, name);
    }

    public static PlaceId ofExchange(String name) {
        return new PlaceId(false, name);
    }

    @Override
    public int compareTo(PlaceId other) {
        var byKind = Boolean.compare(queue, other.queue);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
