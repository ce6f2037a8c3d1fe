package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A partition of the events loses its leader: a second broker joins Kafka, gets the partition with all that is in it,
/// and dies. It comes back and hands it over again, so that no event is lost.
final class LeaderlessFault implements Fault {

    private static final String TOPIC = "topic";
    private static final String HOLDERS = "holders";
    private static final int PARTITION = 0;

    @Override
    public String name() {
        return "leaderless";
    }

    @Override
    public String words() {
        return "a partition of Kafka's events has no leader: the one broker that holds it is dead";
    }

    /// It needs the first broker all the time.
    @Override
    public String holds() {
        return "Kafka";
    }

    @Override
    public Map<String, String> save(FaultGround ground) throws LabException {
        var topic = ground.names().kafka().topic();
        var holders = ground.secondKafka().holders(topic, PARTITION);
        if (holders.isEmpty()) {
            throw new LabException(
                    "Kafka has no topic " + topic + " yet: start the traffic, which makes it, before " + name());
        }
        return Map.of(
                TOPIC, topic, HOLDERS, holders.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public void start(FaultGround ground, Map<String, String> before) throws LabException {
        var second = ground.secondKafka();
        second.join();
        second.move(before.getOrDefault(TOPIC, ""), PARTITION, List.of(second.id()));
        second.crash();
    }

    @Override
    public void stop(FaultGround ground, Map<String, String> before) throws LabException {
        var second = ground.secondKafka();
        var topic = before.getOrDefault(TOPIC, "");
        var holders = holders(before);
        var now = second.holders(topic, PARTITION);
        // The topic may have been deleted meanwhile.
        if (!now.isEmpty() && !now.equals(holders)) {
            second.join();
            second.move(topic, PARTITION, holders);
        }
        second.leave();
    }

    private static List<Integer> holders(Map<String, String> before) {
        return Arrays.stream(before.getOrDefault(HOLDERS, "").split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }
}
