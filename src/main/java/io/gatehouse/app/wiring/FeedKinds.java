package io.gatehouse.app.wiring;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.recording.PlayedConsole;
import io.gatehouse.recording.RecordingJson;
import io.gatehouse.recording.Redaction;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.PolicySight;
import io.gatehouse.ui.console.QueueFeed;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.RabbitFeeds;
import io.gatehouse.ui.console.RedisLook;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the screens of the brokers show, by the names under which a recording has it.
final class FeedKinds {

    private static final String SERVICE = "service/";

    private final ObjectMapper json = RecordingJson.mapper();

    /// What is to be recorded of these feeds. Looking has a feed read on in the background.
    ///
    /// @param bodies whether values that were written are to be in it
    Map<String, Supplier<JsonNode>> of(Feeds feeds, boolean bodies) {
        var rabbit = feeds.rabbit();
        var kinds = new LinkedHashMap<String, Supplier<JsonNode>>();
        kinds.put("queues", written(rabbit.queues()));
        kinds.put("connections", written(rabbit.connections()));
        kinds.put("cluster", written(rabbit.cluster()));
        kinds.put("declared", written(rabbit.declared()));
        kinds.put("policies", written(rabbit.policies()));
        kinds.put("kafka", written(feeds.kafka()));
        kinds.put("redis", written(() -> {
            var look = feeds.redis().look().latest();
            return bodies ? look : withoutValues(look);
        }));
        kinds.put("checklist", written(feeds.checklist()));
        kinds.put("archives", written(feeds.archives()));
        feeds.services().forEach(service -> kinds.put(SERVICE + service.name(), written(service.look())));
        return kinds;
    }

    private <T> Supplier<JsonNode> written(Feed<T> feed) {
        return () -> json.valueToTree(feed.latest());
    }

    /// Slow commands are told with the values that were written.
    private static Snapshot<RedisLook> withoutValues(Snapshot<RedisLook> look) {
        return new Snapshot<>(look.value().map(FeedKinds::withoutValues), look.takenAt(), look.failure());
    }

    private static RedisLook withoutValues(RedisLook look) {
        var slow = look.slowLog();
        var log = slow.value()
                .map(it -> new SlowLog(
                        it.length(),
                        it.newWithinMinute(),
                        it.newest().stream().map(FeedKinds::withoutValues).toList()));
        return new RedisLook(
                look.state(),
                look.keys(),
                look.streams(),
                look.pubSub(),
                look.bullQueues(),
                new Looked<>(slow.name(), log, slow.why()));
    }

    private static SlowLog.Entry withoutValues(SlowLog.Entry entry) {
        var words = entry.command().split("\\s+", 3);
        var command = words.length < 3 ? entry.command() : words[0] + " " + words[1] + " " + Redaction.LEFT_OUT;
        return new SlowLog.Entry(entry.id(), entry.at(), entry.took(), command, entry.client());
    }

    /// The feeds that a recording shows.
    Feeds of(PlayedConsole console, List<String> services) {
        Feed<QueueList> queues = played(console, "queues", type(QueueList.class));
        var rabbit = new RabbitFeeds(
                new QueueFeed() {
                    @Override
                    public void lookAt(Collection<String> names) {
                        // What was recorded is what there is.
                    }

                    @Override
                    public Snapshot<QueueList> latest() {
                        return queues.latest();
                    }
                },
                played(console, "connections", listOf(RabbitConnection.class)),
                played(console, "cluster", type(ClusterSight.class)),
                played(console, "declared", type(Declared.class)),
                played(console, "policies", type(PolicySight.class)));
        Feed<RedisLook> redis = played(console, "redis", type(RedisLook.class));
        return new Feeds(
                rabbit,
                played(console, "kafka", type(KafkaSurvey.class)),
                RedisView.of(redis, RedisView.NONE.search()),
                services.stream()
                        .map(name ->
                                new ServiceView(name, played(console, SERVICE + name, type(ServiceView.Look.class))))
                        .toList(),
                played(console, "checklist", listOf(Verdict.class)),
                played(console, "archives", listOf(Archive.class)));
    }

    private JavaType type(Class<?> of) {
        return json.constructType(of);
    }

    private JavaType listOf(Class<?> of) {
        return json.getTypeFactory().constructCollectionType(List.class, of);
    }

    private <T> Feed<T> played(PlayedConsole console, String what, JavaType type) {
        var snapshot = json.getTypeFactory().constructParametricType(Snapshot.class, type);
        var none = Snapshot.<T>nothingYet();
        return new Played<>(console, what, json, snapshot, none)::latest;
    }
}
