package io.gatehouse.domain;

import java.time.Duration;

/// How often something is kept, and how many of them.
///
/// @param every at least a minute
/// @param keep the newest so many, 1 or more
public record BackupPlan(Duration every, int keep) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public BackupPlan {
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("definitionsBackup.every: a minute or more, such as 1h");
        }
        if (keep < 1) {
            throw new IllegalArgumentException("definitionsBackup.keep: 1 or more");
        }
    }
}
