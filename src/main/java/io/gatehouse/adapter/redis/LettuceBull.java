package io.gatehouse.adapter.redis;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.port.RedisBull;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// BullMQ queues over Lettuce.
final class LettuceBull implements RedisBull {

    private static final String FAILED = "failed";
    private static final String DELAYED = "delayed";

    /// The lower bits of a delayed job's score tell jobs of the same millisecond apart.
    private static final double MILLIS_PER_DUE_SCORE = 4096;

    private final CommandLink link;

    LettuceBull(CommandLink link) {
        this.link = link;
    }

    @Override
    public List<Job> failed(String queue, int most) {
        return jobs(queue, FAILED, most, score -> score);
    }

    @Override
    public List<Job> delayed(String queue, int most) {
        return jobs(queue, DELAYED, most, score -> score / MILLIS_PER_DUE_SCORE);
    }

    private List<Job> jobs(String queue, String state, int most, DoubleUnaryOperator millisOf) {
        var prefix = BullQueue.keyOf(queue) + ":";
        List<ScoredValue<String>> found = link.ask(redis -> redis.zrangeWithScores(prefix + state, 0, most - 1));
        var jobs = new ArrayList<Job>();
        for (var one : found) {
            List<KeyValue<String, String>> fields = link.ask(
                    redis -> redis.hmget(prefix + one.getValue(), "name", "atm", "attemptsMade", "failedReason"));
            var at = Instant.ofEpochMilli((long) millisOf.applyAsDouble(one.getScore()));
            var attempts = number(text(fields, 1).isEmpty() ? text(fields, 2) : text(fields, 1));
            jobs.add(new Job(one.getValue(), text(fields, 0), at, attempts, text(fields, 3)));
        }
        return jobs;
    }

    private static String text(List<KeyValue<String, String>> fields, int index) {
        return fields.get(index).getValueOrElse("");
    }

    private static long number(String text) {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public boolean retry(String queue, List<Job> jobs, boolean resetAttempts) {
        return run(BullScripts.RETRY, queue, FAILED, jobs, resetAttempts);
    }

    @Override
    public boolean promote(String queue, List<Job> jobs) {
        return run(BullScripts.PROMOTE, queue, DELAYED, jobs, false);
    }

    private boolean run(Script script, String queue, String from, List<Job> jobs, boolean resetAttempts) {
        var prefix = BullQueue.keyOf(queue) + ":";
        var keys = List.of(from, "wait", "paused", "meta", "active", "marker", "events", "prioritized", "pc").stream()
                .map(prefix::concat)
                .toArray(String[]::new);
        var arguments = new ArrayList<>(List.of(prefix, resetAttempts ? "1" : "0"));
        jobs.forEach(job -> arguments.add(job.id()));
        return link.change(redis -> script.run(redis, keys, arguments.toArray(String[]::new)));
    }
}
