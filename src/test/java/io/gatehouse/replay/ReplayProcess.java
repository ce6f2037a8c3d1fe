package io.gatehouse.replay;

import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A replay in a process of its own, made to be killed.
final class ReplayProcess {

    /// How it exits when it stops before the queue lets go of messages.
    static final int NEAR_LIMIT = 4;

    private static final long NO_LIMIT = -1;

    private ReplayProcess() {}

    /// Starts one at a pace that leaves time to kill it.
    static Process start(Endpoints.RabbitMq endpoint, ReplayPlan plan) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReplayProcess.class.getName(),
                String.valueOf(endpoint.amqpPort()),
                plan.source().value(),
                String.valueOf(plan.total()),
                String.valueOf(plan.rules().perSecond().orElseThrow()),
                String.valueOf(plan.limit().returns().orElse(NO_LIMIT)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static DeliveryLimit limit(long returns) {
        return returns == NO_LIMIT ? DeliveryLimit.NONE : new DeliveryLimit(OptionalLong.of(returns), false, false);
    }

    /// Replays; what it is told are port, queue, total, messages per second and the queue's delivery limit.
    public static void main(String[] arguments) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoint = new Endpoints.RabbitMq("127.0.0.1", Integer.parseInt(arguments[0]), 1, "/", login, false);
        var rules = new ReplayPlan.Rules(
                100, false, ReplayPlan.DEFAULT_PREFETCH, OptionalInt.of(Integer.parseInt(arguments[3])));
        var plan = new ReplayPlan(
                        "killed", new QueueName(arguments[1]), Long.parseLong(arguments[2]), Optional.empty(), rules)
                .with(limit(Long.parseLong(arguments[4])));
        var result = new ReplayEngine(new AmqpReplayLinks(endpoint, new SystemSecrets())).replay(plan, new Watching());
        if (result.ending() == ReplayResult.Ending.NEAR_LIMIT) {
            System.exit(NEAR_LIMIT);
        }
        if (result.ending() != ReplayResult.Ending.COMPLETE) {
            System.exit(1);
        }
    }
}
