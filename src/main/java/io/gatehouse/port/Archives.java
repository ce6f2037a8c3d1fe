package io.gatehouse.port;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import java.util.List;
import java.util.Optional;

/// Keeps what actions remove from a broker. May be called from any thread; one archive is written, or restored, by one
/// thread at a time.
public interface Archives {

    /// For saying what actions there are: keeps nothing.
    Archives NONE = new NoArchives();

    /// The archives of a profile, the latest first; sizes are checked, contents are not.
    List<Archive> all(String profile);

    /// The archive of that id, empty when there is none.
    Optional<Archive> find(String id);

    /// The archive of that id after reading all of it; its state is DAMAGED when a checksum does not match.
    Optional<Archive> verify(String id);

    /// Makes an archive, which is on the disk and found from now on.
    ///
    /// @throws NotKept when it cannot be written
    Writing begin(Archive.Origin origin, Archive.Topology topology);

    /// Reads the messages, checking each.
    ///
    /// @throws NotKept when it cannot be read
    Reading read(String id);

    /// How far it was restored, empty when nobody tried.
    Optional<Archive.Progress> progress(String id);

    /// Notes how far it is restored; on the disk when this returns.
    void note(String id, Archive.Progress progress);

    /// Removes it for good.
    void drop(String id);

    /// How much room there is for another one, in bytes.
    long usableBytes();

    /// An archive that is being written. Closing it without [#finish] leaves it unfinished.
    interface Writing extends AutoCloseable {

        String id();

        void add(KeptMessage message);

        /// Everything added so far is on the disk when this returns.
        ///
        /// @throws NotKept when the disk does not take it
        void sync();

        /// Ends it.
        ///
        /// @param unsure how many of the last ones may have stayed in the queue as well
        Archive finish(long unsure);

        /// Removes it: nothing was taken.
        void discard();

        @Override
        void close();
    }

    /// The messages of an archive, in the order in which they were in the queue.
    interface Reading extends AutoCloseable {

        /// The next message, empty after the last.
        ///
        /// @throws NotKept when it is damaged or cannot be read
        Optional<KeptMessage> next();

        @Override
        void close();
    }

    /// An archive cannot be written or read; the message says where and why.
    final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotKept(String message) {
            super(message);
        }

        public NotKept(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
