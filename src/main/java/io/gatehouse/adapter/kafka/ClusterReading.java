package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.KafkaCluster;
import io.gatehouse.port.BrokerException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeMetadataQuorumOptions;
import org.apache.kafka.common.Node;

/// Which brokers there are. Blocks.
final class ClusterReading {

    private ClusterReading() {}

    static List<KafkaBroker> brokers(KafkaLink link) {
        return brokers(link.await(link.admin()
                .describeCluster(link.timed(new DescribeClusterOptions()))
                .nodes()));
    }

    static KafkaCluster cluster(KafkaLink link) {
        var cluster = link.admin().describeCluster(link.timed(new DescribeClusterOptions()));
        var id = link.await(cluster.clusterId());
        return new KafkaCluster(id, controller(link), brokers(link.await(cluster.nodes())));
    }

    /// The quorum's leader: what a broker calls the controller is any broker since there is no ZooKeeper.
    private static OptionalInt controller(KafkaLink link) {
        try {
            var options = link.timed(new DescribeMetadataQuorumOptions());
            var leader = link.await(link.admin().describeMetadataQuorum(options).quorumInfo())
                    .leaderId();
            return leader < 0 ? OptionalInt.empty() : OptionalInt.of(leader);
        } catch (BrokerException.Refused | BrokerException.AccessDenied e) {
            // An old cluster has no such quorum, and not every user may ask for it.
            return OptionalInt.empty();
        }
    }

    private static List<KafkaBroker> brokers(Collection<Node> nodes) {
        return nodes.stream()
                .map(node -> new KafkaBroker(node.id(), node.host(), node.port(), node.hasRack() ? node.rack() : ""))
                .sorted(Comparator.comparingInt(KafkaBroker::id))
                .toList();
    }
}
