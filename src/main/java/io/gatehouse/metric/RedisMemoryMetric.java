package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Redis memory in use of its limit, or of the system's memory where no limit is set; over 80 % is documented as a
/// warning.
public final class RedisMemoryMetric extends RedisMetric {

    public RedisMemoryMetric() {
        super(MetricFacts.judged("redis-memory", Unit.PERCENT, Threshold.above(80, Severity.WARNING)));
    }

    @Override
    public String subject(PipelineNames names) {
        return "redis";
    }

    @Override
    public String source(PipelineNames names) {
        return "INFO used_memory ÷ maxmemory (÷ total_system_memory without a limit)";
    }

    @Override
    protected CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.info().thenApply(RedisMemoryMetric::usedPercent);
    }

    private static double usedPercent(Map<String, String> info) {
        var limit = bytes(info, "maxmemory");
        var available = limit > 0 ? limit : bytes(info, "total_system_memory");
        if (available <= 0) {
            throw new NotMeasurable("Redis tells neither maxmemory nor total_system_memory");
        }
        return 100.0 * bytes(info, "used_memory") / available;
    }

    private static long bytes(Map<String, String> info, String field) {
        var text = info.get(field);
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotMeasurable("INFO " + field + " is no number");
        }
    }
}
