package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.domain.Role;
import java.util.List;
import java.util.Map;

/// Has Redis do something else when its memory is full; what it did before is kept for the way back.
final class EvictionPolicyAction extends OnRedis {

    private static final String POLICY = "eviction";
    private static final String NONE = "noeviction";
    private static final List<String> COLUMNS = List.of("setting", "before", "after");
    private static final List<String> POLICIES = List.of(
            NONE,
            "allkeys-lru",
            "allkeys-lfu",
            "allkeys-random",
            "volatile-lru",
            "volatile-lfu",
            "volatile-random",
            "volatile-ttl");
    private static final String SETTING = "maxmemory-policy";

    EvictionPolicyAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-eviction-policy",
                        Subject.KEYSPACE,
                        Impact.CHANGE,
                        List.of(Field.choice(POLICY, POLICIES))));
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public Preview preview(Inputs inputs) {
        var policy = policy(inputs);
        var before = redis().keyspace().evictionPolicy();
        var draft = draft(inputs, policy)
                .fingerprint(before)
                .table(Table.of(COLUMNS, List.of(List.of(SETTING, before, policy))))
                .vendor(RedisCli.line("CONFIG", "SET", SETTING, policy));
        if (before.equals(policy)) {
            return draft.refuse("refused.redis-same-policy", policy).preview();
        }
        draft.plain("effect.redis-eviction-policy", before, policy).held("effect.redis-eviction-policy.restart");
        if (policy.equals(NONE)) {
            draft.care("effect.redis-eviction-policy.none");
        } else if (policy.startsWith("allkeys")) {
            draft.care("effect.redis-eviction-policy.all");
        } else {
            draft.care("effect.redis-eviction-policy.volatile");
        }
        return draft.preview();
    }

    private static String policy(Inputs inputs) {
        var policy = inputs.required(POLICY);
        if (!POLICIES.contains(policy)) {
            throw new InvalidInput(POLICY, Text.of("invalid.choice", policy, String.join(", ", POLICIES)));
        }
        return policy;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var before = preview.fingerprint();
        if (!redis().keyspace().setEvictionPolicy(before, preview.target())) {
            throw outdated("outdated.redis-policy", before);
        }
        return done(preview, start, 1, Text.of("receipt.redis-eviction-policy", before, preview.target()))
                .with(new Undo(id(), new Inputs(Map.of(POLICY, before))));
    }
}
