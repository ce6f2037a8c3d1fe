package io.gatehouse.checklist;

import io.gatehouse.topology.PlaceId;
import java.util.Collection;
import java.util.stream.Collectors;

/// Names in a sentence: the first few.
final class Names {

    private static final int MOST = 5;

    private Names() {}

    static String of(Collection<PlaceId> places) {
        var names = places.stream().map(PlaceId::name).sorted().limit(MOST).collect(Collectors.joining(", "));
        return places.size() > MOST ? names + ", …" : names;
    }
}
