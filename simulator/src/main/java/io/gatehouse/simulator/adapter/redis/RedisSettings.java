package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Redis' own settings, on a connection for each question. Thread-safe.
///
/// @param secrets finds the password behind a reference
public record RedisSettings(Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets) {

    private static final Pattern USED = Pattern.compile("used_memory:(\\d+)");

    /// Their values, by their names.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis does not answer
    public Map<String, String> read(List<String> names) {
        return on(redis -> {
            Map<String, String> values = new TreeMap<>();
            names.forEach(name -> values.putAll(redis.configGet(name)));
            return values;
        });
    }

    /// Changes them until Redis is started anew.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis does not answer or refuses one
    public void write(Map<String, String> settings) {
        on(redis -> {
            settings.forEach(redis::configSet);
            return settings;
        });
    }

    /// How much memory it uses, in bytes.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis does not answer
    public long memory() {
        return on(redis -> USED.matcher(redis.info("memory"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElse(0));
    }

    private <T> T on(Function<RedisCommands<String, String>, T> question) {
        try (var link = new RedisLink(endpoint, secrets);
                var connection = link.another()) {
            return question.apply(connection.sync());
        } catch (RedisException e) {
            throw RedisFailures.translate(e);
        }
    }
}
