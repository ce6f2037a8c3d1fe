package io.gatehouse.port;

import io.gatehouse.domain.Archive;
import java.util.List;
import java.util.Optional;

/// No place to keep anything.
final class NoArchives implements Archives {

    @Override
    public List<Archive> all(String profile) {
        return List.of();
    }

    @Override
    public Optional<Archive> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Archive> verify(String id) {
        return Optional.empty();
    }

    @Override
    public Writing begin(Archive.Origin origin, Archive.Topology topology) {
        throw none();
    }

    @Override
    public Reading read(String id) {
        throw none();
    }

    @Override
    public Optional<Archive.Progress> progress(String id) {
        return Optional.empty();
    }

    @Override
    public void note(String id, Archive.Progress progress) {
        throw none();
    }

    @Override
    public void drop(String id) {
        throw none();
    }

    @Override
    public long usableBytes() {
        return 0;
    }

    private static NotKept none() {
        return new NotKept("there is no folder for archives");
    }
}
