package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.Optional;
import java.util.function.Function;

/// Removes keys whose names begin alike.
public final class RedisRemoval {

    private static final int AT_A_TIME = 500;

    private RedisRemoval() {}

    /// Removes those that there are; blocks.
    ///
    /// @param beginning of their names, letters, digits and hyphens
    /// @throws BrokerException when Redis cannot be reached or refuses
    public static void removeAll(
            Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets, String beginning) {
        try (var link = new RedisLink(endpoint, secrets);
                var connection = link.another()) {
            var redis = connection.sync();
            ScanCursor at = ScanCursor.INITIAL;
            while (!at.isFinished()) {
                KeyScanCursor<String> found =
                        redis.scan(at, ScanArgs.Builder.matches(beginning + "*").limit(AT_A_TIME));
                if (!found.getKeys().isEmpty()) {
                    redis.unlink(found.getKeys().toArray(String[]::new));
                }
                at = found;
            }
        } catch (RedisException e) {
            throw RedisFailures.translate(e);
        }
    }
}
