package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.BullQueue;
import io.gatehouse.port.RedisBull.Job;
import java.util.List;

/// Puts failed jobs of a BullMQ queue back to wait, as BullMQ itself does.
final class BullRetryAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("job", "job-name", "failed-at", "attempts", "why");
    private static final String RESET = "reset-attempts";

    BullRetryAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-bull-retry",
                        Subject.BULL_QUEUE,
                        Impact.CHANGE,
                        BullForm.fields(Field.flag(RESET, true))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var queue = inputs.required(BullForm.QUEUE);
        var draft = draft(inputs, queue);
        var jobs = BullForm.wanted(inputs, most -> redis().bull().failed(queue, most));
        if (jobs.isEmpty()) {
            return draft.refuse("refused.redis-no-job", queue).preview();
        }
        var prefix = BullQueue.keyOf(queue) + ":";
        return draft.messages(jobs.size())
                .fingerprint(BullForm.fingerprint(jobs))
                .plain("effect.redis-bull-retry", jobs.size(), queue)
                .plain(inputs.flag(RESET) ? "effect.redis-bull-retry.reset" : "effect.redis-bull-retry.kept")
                .care("effect.redis-bull-retry.again")
                .table(Table.of(COLUMNS, jobs.stream().map(BullRetryAction::row).toList()))
                .vendor(RedisCli.line("ZREM", prefix + "failed", "JOB"))
                .vendor(RedisCli.line("LPUSH", prefix + "wait", "JOB"))
                .preview();
    }

    private static List<String> row(Job job) {
        return List.of(
                job.id(), job.name(), Cells.time(job.at()), Long.toString(job.attempts()), Cells.cut(job.reason()));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var jobs = BullForm.jobs(preview);
        if (!redis().bull().retry(preview.target(), jobs, preview.inputs().flag(RESET))) {
            throw outdated("outdated.redis-jobs", preview.target());
        }
        return done(preview, start, jobs.size(), Text.of("receipt.redis-bull-retry", jobs.size(), preview.target()));
    }
}
