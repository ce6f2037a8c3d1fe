package io.gatehouse.bench;

import com.rabbitmq.perf.PerfTest;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// PerfTest with one producer and one consumer that runs on and on, and the rate at which it receives, as it says
/// itself every second.
final class SteadyLoad implements AutoCloseable {

    private static final Pattern RECEIVED = Pattern.compile("received: ([0-9]+) msg/s");

    private final Process process;
    private final LongAdder seconds = new LongAdder();
    private final LongAdder messages = new LongAdder();

    private SteadyLoad(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("perf-test output").start(this::read);
    }

    static SteadyLoad start(LabEndpoints lab) throws IOException {
        return new SteadyLoad(OtherJvm.builder(
                        PerfTest.class,
                        "--uri",
                        "amqp://" + lab.rabbitUser() + ":" + lab.rabbitPassword() + "@" + lab.amqpHost() + ":"
                                + lab.amqpPort(),
                        "--producers",
                        "1",
                        "--consumers",
                        "1",
                        "--queue",
                        "bench.watching",
                        "--auto-delete",
                        "true",
                        "--flag",
                        "persistent",
                        "--size",
                        "256",
                        "--confirm",
                        "500",
                        "--qos",
                        "500")
                .start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var rate = RECEIVED.matcher(line);
                if (rate.find()) {
                    messages.add(Long.parseLong(rate.group(1)));
                    seconds.increment();
                }
            }
        } catch (IOException _) {
            // It was ended; a rate over no seconds says so.
        }
    }

    /// Waits that long.
    ///
    /// @return messages received per second in that time
    /// @throws IOException when PerfTest has ended
    double rate(Duration over) throws IOException, InterruptedException {
        seconds.reset();
        messages.reset();
        Thread.sleep(over);
        if (!process.isAlive() || seconds.sum() == 0) {
            throw new IOException("PerfTest does not run or prints no rate");
        }
        return messages.doubleValue() / seconds.sum();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
