package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Desk;
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
import java.util.Optional;

/// The actions on one Redis as an administrator has them, and that Redis' own command line.
final class RedisDesk extends Desk implements AutoCloseable {

    static final String LINE = PipelineNames.DOCUMENTED.redis().waitingRoom();
    static final String ACTIVE = PipelineNames.DOCUMENTED.redis().activeUsers();
    static final String EXPIRY = ACTIVE + ":expiry";
    static final String PROCESSING = ACTIVE + ":processing";

    private final RedisCli cli;
    private final RedisCommands commands;

    RedisDesk(RedisCli cli) {
        this(cli, cli.endpoint());
    }

    /// The same Redis as it is seen through another port.
    RedisDesk(RedisCli cli, Endpoints.Redis endpoint) {
        this(cli, endpoint, new LettuceRedisCommands(endpoint, new SystemSecrets()));
    }

    private RedisDesk(RedisCli cli, Endpoints.Redis endpoint, RedisCommands commands) {
        super(new ActionPorts(
                new Brokers(
                        Brokers.none().rabbit(),
                        Brokers.none().replayLinks(),
                        () -> commands,
                        Brokers.none().kafka()),
                Profile.of(
                                "test",
                                Environment.LAB,
                                new Endpoints(Optional.of(endpoint), Optional.empty(), Optional.empty()),
                                PipelineNames.DOCUMENTED)
                        .withRole(Role.ADMIN),
                entry -> {},
                InstantSource.system()));
        this.cli = cli;
        this.commands = commands;
    }

    String cli(String... words) {
        return cli.run(words);
    }

    @Override
    public void close() {
        commands.close();
    }
}
