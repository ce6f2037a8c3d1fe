package io.gatehouse.action.redis;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.redis.LettuceRedisCommands;
import io.gatehouse.adapter.redis.RedisCli;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.port.RedisCommands;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The actions on one Redis as an administrator has them, and that Redis' own command line.
final class RedisDesk implements AutoCloseable {

    static final String LINE = PipelineNames.DOCUMENTED.redis().waitingRoom();
    static final String ACTIVE = PipelineNames.DOCUMENTED.redis().activeUsers();
    static final String EXPIRY = ACTIVE + ":expiry";
    static final String PROCESSING = ACTIVE + ":processing";

    private final RedisCli cli;
    private final RedisCommands commands;
    private final ActionCatalog catalog;

    RedisDesk(RedisCli cli) {
        this.cli = cli;
        this.commands = new LettuceRedisCommands(cli.endpoint(), new SystemSecrets());
        var nothingElse = Brokers.none();
        var brokers = new Brokers(nothingElse.rabbit(), nothingElse.replayLinks(), () -> commands, nothingElse.kafka());
        var profile = Profile.of(
                        "test",
                        Environment.LAB,
                        new Endpoints(Optional.of(cli.endpoint()), Optional.empty(), Optional.empty()),
                        PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN);
        catalog = ActionCatalog.of(new ActionPorts(brokers, profile, entry -> {}, InstantSource.system()));
    }

    String cli(String... words) {
        return cli.run(words);
    }

    Action action(String id) {
        return catalog.find(id).orElseThrow();
    }

    static Inputs inputs(String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Inputs(values);
    }

    Preview preview(String id, String... pairs) {
        return action(id).preview(inputs(pairs));
    }

    Receipt execute(Preview preview) {
        return action(preview.action()).execute(preview, Progress.unwatched());
    }

    /// Previews and carries out.
    Receipt run(String id, String... pairs) {
        return execute(preview(id, pairs));
    }

    /// Carries out what takes that one back.
    Receipt undo(Receipt receipt) {
        var undo = receipt.undo().orElseThrow();
        return execute(action(undo.action()).preview(undo.inputs()));
    }

    static String refusal(Preview preview) {
        return preview.refusal().map(Text::key).orElse("");
    }

    static List<List<String>> rows(Receipt receipt) {
        return receipt.table().orElseThrow().rows();
    }

    @Override
    public void close() {
        commands.close();
    }
}
