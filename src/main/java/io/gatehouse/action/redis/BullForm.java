package io.gatehouse.action.redis;

import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.port.RedisBull.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the actions on BullMQ's jobs have in common.
final class BullForm {

    static final String QUEUE = "bull-queue";
    static final String JOB = "job";
    static final int USUAL = 100;
    static final int MOST = 1_000;

    /// As many as are looked through for one job.
    private static final int LOOKED_THROUGH = 1_000;

    private BullForm() {}

    static List<Field> fields(Field... others) {
        var fields = new ArrayList<Field>();
        fields.add(Field.target(QUEUE));
        fields.add(Field.text(JOB, ""));
        fields.add(Field.integer(OnRedis.COUNT, String.valueOf(USUAL)));
        fields.addAll(List.of(others));
        return fields;
    }

    /// The jobs that were asked for: one, or the first so many.
    ///
    /// @param read reads at most so many jobs
    static List<Job> wanted(Inputs inputs, Function<Integer, List<Job>> read) {
        var count = OnRedis.count(inputs, USUAL, MOST);
        return inputs.text(JOB)
                .map(id -> read.apply(LOOKED_THROUGH).stream()
                        .filter(job -> job.id().equals(id))
                        .toList())
                .orElseGet(() -> read.apply(count));
    }

    static String fingerprint(List<Job> jobs) {
        return jobs.stream().map(Job::id).collect(Collectors.joining("\n"));
    }

    /// The jobs that a preview kept.
    static List<Job> jobs(Preview preview) {
        return preview.fingerprint()
                .lines()
                .map(id -> new Job(id, "", Instant.EPOCH, 0, ""))
                .toList();
    }
}
