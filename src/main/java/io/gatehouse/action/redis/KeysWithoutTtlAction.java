package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisKeyspace.Wanted;
import java.util.ArrayList;

/// Shows the keys that stay until somebody deletes them, the biggest first. Looks in small steps with pauses, so that
/// others are not held up.
final class KeysWithoutTtlAction extends OnRedis {

    KeysWithoutTtlAction(ActionPorts ports) {
        super(ports, new Face("redis-keys-without-ttl", Subject.KEYSPACE, Impact.LOOK, KeySurvey.fields()));
    }

    @Override
    public Preview preview(Inputs inputs) {
        count(inputs, KeySurvey.USUAL, KeySurvey.MOST);
        var pattern = inputs.required(KeySurvey.PATTERN);
        return draft(inputs, pattern)
                .vendor(RedisCli.line("--scan", "--pattern", pattern))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var most = count(preview.inputs(), KeySurvey.USUAL, KeySurvey.MOST);
        var found = KeySurvey.find(redis().keyspace(), new Wanted(preview.target(), true, most), progress);
        var facts = new ArrayList<Text>();
        facts.add(Text.of("receipt.redis-keys-without-ttl", found.lookedAt(), found.fitting()));
        if (!found.complete()) {
            facts.add(Text.of("receipt.redis-survey.stopped"));
        }
        return receipt(preview, start, KeySurvey.step(found), facts).with(KeySurvey.table(found));
    }
}
