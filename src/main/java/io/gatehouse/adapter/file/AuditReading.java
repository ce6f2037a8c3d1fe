package io.gatehouse.adapter.file;

import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditBook.Break;
import io.gatehouse.port.AuditBook.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads lines in their order and follows the chain from each to the next. Used by one thread at a time.
final class AuditReading {

    private final Optional<AuditSeal> seal;
    private final List<AuditBook.Line> lines = new ArrayList<>();
    private String before = AuditLine.NOTHING;
    private long number;
    private long bytes;
    private long intact;
    private long older;
    private Optional<Instant> upTo = Optional.empty();
    private Optional<Break> broken = Optional.empty();

    /// @param seal what the last writer said of the log, read before the log was
    AuditReading(Optional<AuditSeal> seal) {
        this.seal = seal;
    }

    /// Takes the next line, without its end.
    void take(byte[] line) {
        number++;
        bytes += line.length + 1;
        var read = AuditLine.of(line);
        read.entry().ifPresent(entry -> lines.add(new AuditBook.Line(number, entry)));
        if (broken.isEmpty()) {
            follow(read);
        }
        before = AuditLine.digest(line);
        if (broken.isEmpty()
                && seal.filter(it -> it.endsAt(bytes) && !it.last().equals(before))
                        .isPresent()) {
            broken = Optional.of(new Break(number, Why.CHANGED));
        }
    }

    private void follow(AuditLine read) {
        if (read.previous().isEmpty()) {
            if (intact == 0) {
                older++;
            } else {
                broken = Optional.of(new Break(number, Why.UNBOUND));
            }
        } else if (!read.unchanged()) {
            broken = Optional.of(new Break(number, Why.CHANGED));
        } else if (!read.previous().get().equals(before)) {
            broken = Optional.of(new Break(number, Why.GAP));
        } else {
            intact++;
            upTo = read.entry().map(entry -> entry.at());
        }
    }

    List<AuditBook.Line> lines() {
        return lines;
    }

    /// How far the whole lines reach.
    long bytes() {
        return bytes;
    }

    AuditBook book(long tornLines) {
        var missing = seal.filter(it -> it.endsAfter(bytes)).map(_ -> new Break(number + 1, Why.SHORTENED));
        return new AuditBook(lines, new AuditBook.Chain(intact, older, upTo, broken.or(() -> missing), tornLines));
    }
}
