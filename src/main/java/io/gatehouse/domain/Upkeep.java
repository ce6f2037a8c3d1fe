package io.gatehouse.domain;

import java.util.Optional;

/// How a deployment is looked after.
///
/// @param definitionsBackup when RabbitMQ's definitions are kept, empty for only by hand
public record Upkeep(Optional<BackupPlan> definitionsBackup, SignOff signOff) {
    public static final Upkeep NONE = new Upkeep(Optional.empty(), SignOff.NOTHING);
}
