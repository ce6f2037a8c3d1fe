package io.gatehouse.simulator;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitDefinitions;
import io.gatehouse.simulator.adapter.redis.RedisSettings;
import io.gatehouse.simulator.fault.FaultGround;
import io.gatehouse.simulator.fault.SecondBroker;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The brokers of a lab for those who make them fail. Thread-safe.
public record LabFaultGround(Lab lab, Brokers brokers) implements FaultGround {

    @Override
    public PipelineNames names() {
        return brokers.names();
    }

    @Override
    public String rabbitControl(String... arguments) throws LabException {
        return lab.rabbitControl(arguments);
    }

    @Override
    public Map<String, String> redisSettings(List<String> names) throws LabException {
        return told(() -> redis().read(names));
    }

    @Override
    public void setRedis(Map<String, String> settings) throws LabException {
        told(() -> {
            redis().write(settings);
            return settings;
        });
    }

    @Override
    public long redisMemory() throws LabException {
        return told(() -> redis().memory());
    }

    @Override
    public void freeze(LabBroker broker) throws LabException {
        lab.pause(broker);
    }

    @Override
    public void thaw(LabBroker broker) throws LabException {
        lab.resume(broker);
    }

    @Override
    public void kill(LabBroker broker) throws LabException {
        lab.kill(broker);
    }

    @Override
    public void startAgain(LabBroker broker) throws LabException {
        if (!lab.status().broker(broker).runs()) {
            lab.start(broker);
        }
    }

    @Override
    public String definitions() throws LabException {
        return told(() -> rabbit().read());
    }

    @Override
    public void define(String definitions) throws LabException {
        told(() -> {
            rabbit().write(definitions);
            return definitions;
        });
    }

    @Override
    public void delete(List<String> way) throws LabException {
        told(() -> {
            rabbit().delete(way);
            return way;
        });
    }

    @Override
    public SecondBroker secondKafka() throws LabException {
        return new LabSecondBroker(lab.secondKafka(), brokers);
    }

    private RedisSettings redis() {
        return new RedisSettings(brokers.redis(), brokers.secrets());
    }

    private RabbitDefinitions rabbit() {
        return new RabbitDefinitions(brokers.rabbitMq(), brokers.names().rabbitMq(), brokers.secrets());
    }

    static <T> T told(Supplier<T> question) throws LabException {
        try {
            return question.get();
        } catch (BrokerException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }
}
