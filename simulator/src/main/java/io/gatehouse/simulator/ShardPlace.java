package io.gatehouse.simulator;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaRemoval;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTopology;
import io.gatehouse.simulator.adapter.redis.RedisRemoval;
import io.gatehouse.simulator.load.Shard;

/// The pipeline of one shard on brokers that it shares with the others: everything in it has names that begin with the
/// run and the shard, so that it can be told from whatever else is there and removed.
///
/// @param run letters, digits and hyphens
public record ShardPlace(Brokers shared, String run, Shard shard) {

    public ShardPlace {
        if (!run.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("run name: 1 to 40 letters, digits or hyphens, not '" + run + "'");
        }
    }

    /// What all names of the shard begin with, and no other's: a run's name has no dot.
    public String beginning() {
        return "gatehouse-" + run + "." + shard.index() + "of" + shard.of() + ".";
    }

    /// The pipeline's names, none of them used by anybody else.
    PipelineNames names() {
        var own = beginning();
        return new PipelineNames(
                new PipelineNames.Redis(own + "waiting", own + "active"),
                new PipelineNames.RabbitMq(
                        own + "exchange",
                        "ticket.issue",
                        new QueueName(own + "issue-queue"),
                        own + "dlx",
                        "ticket.failed",
                        new QueueName(own + "dlq")),
                new PipelineNames.Kafka(own + "events", own + "notifier"));
    }

    /// Where the shard runs: on the shared brokers, under its own names, which are declared.
    public Site site() {
        return Site.of(shared.named(names()));
    }

    /// Removes everything that has these names; blocks. Before a run it is what an earlier attempt left.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used; what comes after it is still there
    public void clear() {
        RedisRemoval.removeAll(shared.redis(), shared.secrets(), beginning());
        RabbitTopology.remove(
                new RabbitAccess(shared.rabbitMq(), shared.secrets(), shared.otherAmqpPorts()), names().rabbitMq());
        KafkaRemoval.removeAll(new KafkaAccess(shared.kafka(), shared.secrets()), beginning());
    }
}
