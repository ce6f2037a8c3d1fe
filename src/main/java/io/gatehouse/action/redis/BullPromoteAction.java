package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
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

/// Has delayed jobs of a BullMQ queue done now, as BullMQ itself promotes them.
final class BullPromoteAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("job", "job-name", "due-at", "attempts");

    BullPromoteAction(ActionPorts ports) {
        super(ports, new Face("redis-bull-promote", Subject.BULL_QUEUE, Impact.CHANGE, BullForm.fields()));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var queue = inputs.required(BullForm.QUEUE);
        var draft = draft(inputs, queue);
        var jobs = BullForm.wanted(inputs, most -> redis().bull().delayed(queue, most));
        if (jobs.isEmpty()) {
            return draft.refuse("refused.redis-no-job", queue).preview();
        }
        var prefix = BullQueue.keyOf(queue) + ":";
        return draft.messages(jobs.size())
                .fingerprint(BullForm.fingerprint(jobs))
                .plain("effect.redis-bull-promote", jobs.size(), queue)
                .care("effect.redis-bull-promote.early")
                .table(Table.of(
                        COLUMNS, jobs.stream().map(BullPromoteAction::row).toList()))
                .vendor(RedisCli.line("ZREM", prefix + "delayed", "JOB"))
                .vendor(RedisCli.line("LPUSH", prefix + "wait", "JOB"))
                .preview();
    }

    private static List<String> row(Job job) {
        return List.of(job.id(), job.name(), Cells.time(job.at()), Long.toString(job.attempts()));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var jobs = BullForm.jobs(preview);
        if (!redis().bull().promote(preview.target(), jobs)) {
            throw outdated("outdated.redis-jobs", preview.target());
        }
        return done(preview, start, jobs.size(), Text.of("receipt.redis-bull-promote", jobs.size(), preview.target()));
    }
}
