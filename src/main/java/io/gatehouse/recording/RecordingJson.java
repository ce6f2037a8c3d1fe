package io.gatehouse.recording;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.AlarmState;
import io.gatehouse.alarm.Normal;
import io.gatehouse.alarm.Raised;
import io.gatehouse.alarm.Returned;
import io.gatehouse.alarm.Shelved;
import io.gatehouse.alarm.Suppressed;
import io.gatehouse.alarm.Suspected;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.LagTime;
import io.gatehouse.domain.PartitionLag;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.simulation.SimulationState;

/// How what is recorded is written as JSON. Kinds have names of their own, never those of classes, so that a file
/// cannot name a class.
public final class RecordingJson {

    // Learning how to write a type takes long, and each mapper learns by itself.
    private static final ObjectMapper MAPPER = made();

    private RecordingJson() {}

    /// The mapper for recordings; thread-safe.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static ObjectMapper made() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                // As words, because numbers with a fraction lose its end on their way.
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is missing is told here and not by whoever shows it.
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .addMixIn(AlarmState.class, AlarmStates.class)
                .addMixIn(Condition.class, Conditions.class)
                .addMixIn(Patience.class, Patiences.class)
                .addMixIn(Reading.class, Readings.class)
                .addMixIn(LagTime.class, LagTimes.class)
                .addMixIn(PartitionLag.class, PartitionLags.class)
                .addMixIn(SimulationState.class, SimulationStates.class)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Normal.class, name = "normal"),
        @JsonSubTypes.Type(value = Suspected.class, name = "suspected"),
        @JsonSubTypes.Type(value = Raised.class, name = "raised"),
        @JsonSubTypes.Type(value = Acknowledged.class, name = "acknowledged"),
        @JsonSubTypes.Type(value = Returned.class, name = "returned"),
        @JsonSubTypes.Type(value = Shelved.class, name = "shelved"),
        @JsonSubTypes.Type(value = Suppressed.class, name = "suppressed")
    })
    private interface AlarmStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.Level.class, name = "level"),
        @JsonSubTypes.Type(value = Condition.RateOfChange.class, name = "rate-of-change"),
        @JsonSubTypes.Type(value = Condition.TimeTo.class, name = "time-to")
    })
    private interface Conditions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Patience.Lasting.class, name = "lasting"),
        @JsonSubTypes.Type(value = Patience.Times.class, name = "times")
    })
    private interface Patiences {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reading.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = Reading.Unknown.class, name = "unknown")
    })
    private interface Readings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LagTime.Exactly.class, name = "exactly"),
        @JsonSubTypes.Type(value = LagTime.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = LagTime.Unknown.class, name = "unknown")
    })
    private interface LagTimes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PartitionLag.Known.class, name = "known"),
        @JsonSubTypes.Type(value = PartitionLag.Missing.class, name = "missing")
    })
    private interface PartitionLags {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SimulationState.Idle.class, name = "idle"),
        @JsonSubTypes.Type(value = SimulationState.Clearing.class, name = "clearing"),
        @JsonSubTypes.Type(value = SimulationState.Starting.class, name = "starting"),
        @JsonSubTypes.Type(value = SimulationState.Running.class, name = "running"),
        @JsonSubTypes.Type(value = SimulationState.Ended.class, name = "ended"),
        @JsonSubTypes.Type(value = SimulationState.Failed.class, name = "failed")
    })
    private interface SimulationStates {}
}
