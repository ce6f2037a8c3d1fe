package io.gatehouse.simulator;

import static io.gatehouse.simulator.LabFaultGround.told;

import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaPlacement;
import io.gatehouse.simulator.fault.SecondBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.SecondKafka;
import java.util.List;
import java.util.function.Function;

/// The second broker of a lab's Kafka: its process, and its place in the cluster.
record LabSecondBroker(SecondKafka process, Brokers brokers) implements SecondBroker {

    @Override
    public int id() {
        return SecondKafka.ID;
    }

    @Override
    public List<Integer> holders(String topic, int partition) throws LabException {
        return cluster(placement -> placement.holders(topic, partition));
    }

    @Override
    public void join() throws LabException {
        process.start();
        cluster(placement -> {
            placement.awaitMember(id());
            return true;
        });
    }

    @Override
    public void move(String topic, int partition, List<Integer> to) throws LabException {
        cluster(placement -> {
            placement.move(topic, partition, to);
            return true;
        });
    }

    @Override
    public void crash() {
        process.kill();
    }

    @Override
    public void leave() throws LabException {
        if (cluster(placement -> placement.holdsAnything(id()))) {
            join();
            cluster(placement -> {
                placement.empty(id());
                return true;
            });
        }
        process.stop();
        cluster(placement -> {
            placement.forget(id());
            return true;
        });
        process.remove();
    }

    private <T> T cluster(Function<KafkaPlacement, T> question) throws LabException {
        return told(() -> {
            try (var placement = new KafkaPlacement(new KafkaAccess(brokers.kafka(), brokers.secrets()))) {
                return question.apply(placement);
            }
        });
    }
}
