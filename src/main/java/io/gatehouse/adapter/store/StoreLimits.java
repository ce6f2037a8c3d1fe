package io.gatehouse.adapter.store;

import java.time.Duration;

/// What a store may grow to, and how often it writes.
///
/// @param series how many series are kept; a month of a busy one takes about 170 kB
/// @param alarmLines how many lines the alarm log keeps
/// @param bytesInMemory how much history waits in memory for a disk that does not take it
/// @param fileBytes where the file may not grow further
/// @param flushEvery how old readings become before they are on the disk, and how much `kill -9` loses
public record StoreLimits(int series, int alarmLines, long bytesInMemory, long fileBytes, Duration flushEvery) {

    public static final StoreLimits USUAL = new StoreLimits(2_000, 100_000, 64L << 20, 1L << 30, Duration.ofSeconds(2));
}
