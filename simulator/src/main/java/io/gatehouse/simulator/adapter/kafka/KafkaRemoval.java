package io.gatehouse.simulator.adapter.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// Removes topics whose names begin alike, with everything that is in them. Their groups end by themselves.
public final class KafkaRemoval {

    private static final int TIMEOUT_MILLIS = 30_000;

    private KafkaRemoval() {}

    /// Removes those that there are; blocks until the cluster has agreed.
    ///
    /// @param beginning of their names
    /// @throws io.gatehouse.port.BrokerException when the cluster cannot be reached or refuses
    public static void removeAll(KafkaAccess access, String beginning) {
        var settings = access.settings();
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (var admin = Admin.create(settings)) {
            var ours = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(beginning))
                    .toList();
            admin.deleteTopics(ours).all().get();
        } catch (ExecutionException e) {
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw KafkaAccess.translate(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }
}
