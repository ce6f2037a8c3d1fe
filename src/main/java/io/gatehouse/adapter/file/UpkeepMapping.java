package io.gatehouse.adapter.file;

import io.gatehouse.domain.BackupPlan;
import io.gatehouse.domain.SignOff;
import io.gatehouse.domain.Upkeep;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Translates between how a deployment is looked after and its part of a profile's file.
final class UpkeepMapping {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([mhd])");
    private static final int KEEP = 24;

    private UpkeepMapping() {}

    static Upkeep upkeep(ProfileDocument document) {
        var signed = document.signOff();
        return new Upkeep(
                Optional.ofNullable(document.definitionsBackup())
                        .map(backup -> new BackupPlan(
                                every(Objects.requireNonNullElse(backup.every(), "1h")),
                                Objects.requireNonNullElse(backup.keep(), KEEP))),
                signed == null
                        ? SignOff.NOTHING
                        : new SignOff(
                                text(signed.partitionHandling()), text(signed.dashboard()), text(signed.runbook())));
    }

    private static Duration every(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    "definitionsBackup.every: '" + text + "' is no time; write 30m, 1h or 1d");
        }
        var amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static ProfileDocument.@Nullable Backup backup(Upkeep upkeep) {
        return upkeep.definitionsBackup()
                .map(plan -> new ProfileDocument.Backup(plan.every().toMinutes() + "m", plan.keep()))
                .orElse(null);
    }

    static ProfileDocument.@Nullable SignedOff signOff(Upkeep upkeep) {
        var said = upkeep.signOff();
        return said.equals(SignOff.NOTHING)
                ? null
                : new ProfileDocument.SignedOff(
                        orNull(said.partitionHandling()), orNull(said.dashboard()), orNull(said.runbook()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
