package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker as a member of the group of workers, which commits what is done. After every rebalance all members begin
/// again from what was committed.
final class KafkaTicketConsumer implements TicketConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTicketConsumer.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration POLL_WHILE_FULL = Duration.ofMillis(5);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    /// The least that brokers allow by default: after that time a dead member's partitions go to others.
    private static final int SESSION_MILLIS = 6_000;
    private static final int HEARTBEAT_MILLIS = 1_500;
    private static final int ANSWER_MILLIS = 5_000;

    private final String name;
    private final int batch;
    private final int fetchBelow;
    private final KafkaAppender deadLetters;
    private final Consumer<KafkaTicketConsumer> onEnd;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Object lock = new Object();
    private final Map<TopicPartition, SettledOffsets> offsets = new HashMap<>();
    private Optional<Receiver> receiver = Optional.empty();
    private Optional<Loop> loop = Optional.empty();
    private int assignment;
    private volatile boolean resting;
    private boolean ended;

    /// A member that joins when it is started.
    ///
    /// @param onEnd told when it has ended, one way or the other
    KafkaTicketConsumer(
            KafkaAccess access,
            KafkaTicketRoute.Topics topics,
            int prefetch,
            String name,
            KafkaAppender deadLetters,
            Consumer<KafkaTicketConsumer> onEnd) {
        this.name = name;
        this.batch = Math.max(1, prefetch / 2);
        this.fetchBelow = prefetch - batch + 1;
        this.deadLetters = deadLetters;
        this.onEnd = onEnd;
        Map<String, Object> settings = access.settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics.requests()), new Rebalance());
    }

    /// How many records the group counts as lag although this living worker has them.
    long uncommittedMessages() {
        synchronized (lock) {
            return offsets.values().stream()
                    .mapToLong(SettledOffsets::uncommitted)
                    .sum();
        }
    }

    @Override
    public void start(Receiver told) {
        receiver = Optional.of(told);
        loop = Optional.of(Loop.startOnPlatformThread("kafka-" + name, this::step));
    }

    @Override
    public void stopTaking() {
        resting = true;
    }

    private void step() {
        boolean full = resting || open() >= fetchBelow;
        if (full) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        consumer.poll(full ? POLL_WHILE_FULL : POLL).forEach(this::hand);
        commit();
    }

    private int open() {
        synchronized (lock) {
            return offsets.values().stream().mapToInt(SettledOffsets::open).sum();
        }
    }

    private void hand(ConsumerRecord<String, byte[]> one) {
        var from = new TopicPartition(one.topic(), one.partition());
        synchronized (lock) {
            if (!ended) {
                offsets.computeIfAbsent(from, _ -> new SettledOffsets(one.offset()))
                        .delivered(one.offset());
                deliver(new Held(from, one, assignment));
            }
        }
    }

    private void deliver(Held held) {
        receiver.ifPresent(told -> told.delivered(held));
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        synchronized (lock) {
            offsets.forEach((partition, one) -> {
                if (!one.isCommitted()) {
                    done.put(partition, new OffsetAndMetadata(one.committable()));
                }
            });
        }
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (CommitFailedException | RetriableException e) {
            // Tried again with the next round, or too late: then the requests come again.
            LOG.debug("{}: not committed: {}", name, e.getMessage());
            return;
        }
        synchronized (lock) {
            done.forEach((partition, offset) -> offsets.computeIfPresent(partition, (_, one) -> {
                one.committed(offset.offset());
                return one;
            }));
        }
    }

    /// Commits nothing any more and does not leave the group: it finds out by itself.
    @Override
    public void kill() {
        end(CloseOptions.groupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP)
                .withTimeout(Duration.ZERO));
    }

    /// Leaves the group, so that others go on at once with what was not done.
    @Override
    public void close() {
        loop.ifPresent(Loop::close);
        commit();
        end(CloseOptions.timeout(GOODBYE));
    }

    private void end(CloseOptions options) {
        synchronized (lock) {
            if (ended) {
                return;
            }
            ended = true;
            offsets.clear();
            receiver.ifPresent(Receiver::connectionLost);
        }
        onEnd.accept(this);
        loop.ifPresent(Loop::close);
        consumer.close(options);
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit();
            synchronized (lock) {
                assignment++;
                offsets.clear();
                if (!ended) {
                    receiver.ifPresent(Receiver::connectionLost);
                }
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // They begin at what was committed.
        }
    }

    /// A record of one assignment; settling it after the next rebalance does nothing.
    private final class Held implements Delivery {
        private final TopicPartition from;
        private final ConsumerRecord<String, byte[]> taken;
        private final int during;

        private Held(TopicPartition from, ConsumerRecord<String, byte[]> taken, int during) {
            this.from = from;
            this.taken = taken;
            this.during = during;
        }

        @Override
        public byte[] body() {
            return taken.value();
        }

        @Override
        public void ack() {
            synchronized (lock) {
                if (!ended && during == assignment) {
                    offsets.computeIfPresent(from, (_, one) -> {
                        one.settled(taken.offset());
                        return one;
                    });
                }
            }
        }

        @Override
        public void reject() {
            synchronized (lock) {
                if (ended || during != assignment) {
                    return;
                }
            }
            var _ = deadLetters.append(taken.key(), taken.value()).whenComplete((_, failure) -> {
                if (failure == null) {
                    ack();
                } else {
                    requeue();
                }
            });
        }

        /// To this worker itself: a group cannot give one record back.
        @Override
        public void requeue() {
            synchronized (lock) {
                if (!ended && during == assignment) {
                    deliver(this);
                }
            }
        }
    }
}
