package io.gatehouse.recording;

import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a recording is of. It holds neither addresses nor users of the brokers.
///
/// @param version of the format
/// @param program the version of Gatehouse that recorded it
/// @param title the name of the drill or scenario that was recorded; "" for none
/// @param bodies whether what people wrote into messages was asked to be in it
/// @param profile its name
/// @param brokers which ones the profile has
/// @param services their names, in the profile's order
public record RecordingHeader(
        int version,
        String program,
        String title,
        boolean bodies,
        String profile,
        Environment environment,
        Instant startedAt,
        Set<Broker> brokers,
        List<String> services,
        PipelineNames names,
        AlarmSettings alarms,
        Pace pace) {

    /// The format that this program writes, and the newest that it reads.
    public static final int VERSION = 1;

    /// Where the brokers of a recording are: nowhere.
    private static final String NOWHERE = "recording.invalid";

    public RecordingHeader {
        brokers = Set.copyOf(brokers);
        services = List.copyOf(services);
    }

    /// What a recording of that profile begins with.
    ///
    /// @param title "" for none
    /// @param bodies whether what people wrote into messages is in it
    public static RecordingHeader of(Profile profile, String title, boolean bodies, String program, Instant startedAt) {
        var at = profile.endpoints();
        var brokers = new HashSet<Broker>();
        at.redis().ifPresent(_ -> brokers.add(Broker.REDIS));
        at.rabbitMq().ifPresent(_ -> brokers.add(Broker.RABBITMQ));
        at.kafka().ifPresent(_ -> brokers.add(Broker.KAFKA));
        return new RecordingHeader(
                VERSION,
                program,
                title,
                bodies,
                profile.name(),
                profile.environment(),
                startedAt.truncatedTo(ChronoUnit.MILLIS),
                brokers,
                at.services().stream().map(Endpoints.Service::name).toList(),
                profile.names(),
                profile.alarms(),
                profile.pace());
    }

    /// The profile as far as it was recorded: nobody can connect with it, and nobody may do anything.
    public Profile playable() {
        var nobody = new Endpoints.Login("", new SecretRef.None());
        var endpoints = new Endpoints(
                has(Broker.REDIS, new Endpoints.Redis(NOWHERE, 1, "", new SecretRef.None(), false)),
                has(Broker.RABBITMQ, new Endpoints.RabbitMq(NOWHERE, 1, 1, "/", nobody, false)),
                has(Broker.KAFKA, new Endpoints.Kafka(NOWHERE + ":1", false)),
                services.stream().map(RecordingHeader::service).toList());
        return new Profile(profile, environment, true, Role.VIEWER, endpoints, names, alarms, pace);
    }

    private <T> Optional<T> has(Broker broker, T endpoint) {
        return Optional.of(endpoint).filter(_ -> brokers.contains(broker));
    }

    private static Endpoints.Service service(String name) {
        return new Endpoints.Service(name, Optional.of(URI.create("http://" + NOWHERE + "/")), Optional.empty());
    }
}
