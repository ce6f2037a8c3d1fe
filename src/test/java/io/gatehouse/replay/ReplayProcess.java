package io.gatehouse.replay;

import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.SecretRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A replay in a process of its own, made to be killed.
final class ReplayProcess {

    private ReplayProcess() {}

    /// Starts one at a pace that leaves time to kill it.
    static Process start(Endpoints.RabbitMq endpoint, String queue, long total, int perSecond) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReplayProcess.class.getName(),
                String.valueOf(endpoint.amqpPort()),
                queue,
                String.valueOf(total),
                String.valueOf(perSecond));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Replays; what it is told are port, queue, total and messages per second.
    public static void main(String[] arguments) {
        var login = new Endpoints.Login("guest", new SecretRef.Typed("guest"));
        var endpoint = new Endpoints.RabbitMq("127.0.0.1", Integer.parseInt(arguments[0]), 1, "/", login, false);
        var rules = new ReplayPlan.Rules(
                100, false, ReplayPlan.DEFAULT_PREFETCH, OptionalInt.of(Integer.parseInt(arguments[3])));
        var plan = new ReplayPlan(
                "killed", new QueueName(arguments[1]), Long.parseLong(arguments[2]), Optional.empty(), rules);
        var result = new ReplayEngine(new AmqpReplayLinks(endpoint, new SystemSecrets())).replay(plan, new Watching());
        if (result.ending() != ReplayResult.Ending.COMPLETE) {
            System.exit(1);
        }
    }
}
