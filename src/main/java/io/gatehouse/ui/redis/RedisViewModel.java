package io.gatehouse.ui.redis;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.Threshold;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RedisLook;
import io.gatehouse.ui.console.RedisLook.Channel;
import io.gatehouse.ui.console.RedisLook.PubSub;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.redis.RedisRows.StreamRow;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the screen of Redis shows, kept up to date in place; while Redis is down the last of it, with its age and the
/// reason. FX thread only.
final class RedisViewModel {

    private static final String MEMORY = "redis-memory";

    private final OpenedConsole console;
    private final Figures figures;
    private final RedisTiles tileWords;
    private final Observations observations;
    private final LiveRows<Looked<KeyState>> keys = new LiveRows<>(Looked::name);
    private final LiveRows<StreamRow> streams = new LiveRows<>(StreamRow::key);
    private final LiveRows<Channel> channels = new LiveRows<>(Channel::name);
    private final LiveRows<Looked<BullQueue>> bullQueues = new LiveRows<>(Looked::name);
    private final LiveRows<SlowLog.Entry> slow = new LiveRows<>(entry -> entry.id() + " " + entry.command());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper listening = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper slowSummary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private List<Tile.Content> tiles = List.of();

    RedisViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        this.tileWords = new RedisTiles(figures);
        this.observations = new Observations(console);
    }

    /// Takes over the newest look.
    void refresh(Instant now) {
        var look = console.feeds().redis().look().latest();
        look.value().ifPresent(this::show);
        var interval = console.profile().pace().of(Broker.REDIS);
        var fresh = Freshness.of(look, now, interval, figures);
        stale.set(fresh.stale());
        freshness.set(fresh.text());
    }

    private void show(RedisLook look) {
        tiles = tileWords.of(look.state(), memorySeverity(look.state()));
        keys.update(look.keys());
        streams.update(RedisRows.streams(look.streams()));
        channels.update(look.pubSub().value().map(PubSub::channels).orElse(List.of()));
        bullQueues.update(look.bullQueues());
        slow.update(look.slowLog().value().map(SlowLog::newest).orElse(List.of()));
        notice.set(noticeOf(look.state()));
        listening.set(
                look.pubSub().value().map(this::patterns).orElse(look.pubSub().why()));
        slowSummary.set(look.slowLog()
                .value()
                .map(this::slowWords)
                .orElse(look.slowLog().why()));
    }

    private Severity memorySeverity(RedisState state) {
        var level = observations.threshold(observations.key(MEMORY));
        var used = state.memory().usedPercent();
        if (used.isEmpty()) {
            return Severity.UNKNOWN;
        }
        return level.filter(it -> it.isCrossedBy(used.getAsDouble()))
                .map(Threshold::severity)
                .orElse(Severity.NORMAL);
    }

    /// What an operator has to know before reading on, "" when there is nothing.
    private String noticeOf(RedisState state) {
        var texts = figures.texts();
        if (state.persistence().loading()) {
            return texts.get("redis.notice.loading");
        }
        return switch (state.server().mode()) {
            case "cluster" -> texts.get("redis.notice.cluster");
            case "sentinel" -> texts.get("redis.notice.sentinel");
            default -> "";
        };
    }

    private String patterns(PubSub pubSub) {
        var texts = figures.texts();
        var patterns = texts.get("redis.patterns", pubSub.patterns());
        return pubSub.more() == 0
                ? patterns
                : patterns + " · " + texts.get("redis.channels.more", figures.count(pubSub.more()));
    }

    private String slowWords(SlowLog log) {
        var texts = figures.texts();
        var added = log.newWithinMinute();
        return texts.get(
                "redis.slow.summary",
                figures.count(log.length()),
                added.isPresent() ? figures.count(added.getAsLong()) : "–");
    }

    List<Tile.Content> tiles() {
        return tiles;
    }

    LiveRows<Looked<KeyState>> keys() {
        return keys;
    }

    LiveRows<StreamRow> streams() {
        return streams;
    }

    LiveRows<Channel> channels() {
        return channels;
    }

    LiveRows<Looked<BullQueue>> bullQueues() {
        return bullQueues;
    }

    LiveRows<SlowLog.Entry> slow() {
        return slow;
    }

    /// What can be done here.
    List<Action> actions() {
        return console.actions().stream()
                .filter(action -> action.subject().broker() == Broker.REDIS)
                .toList();
    }

    /// What is selected, by the ids of the actions' fields.
    Inputs selection() {
        var selection = new RedisSelection();
        Optional.ofNullable(streams.selectedProperty().get()).ifPresent(row -> selection.stream(row.content()));
        Optional.ofNullable(keys.selectedProperty().get()).ifPresent(row -> selection.key(row.content()));
        Optional.ofNullable(bullQueues.selectedProperty().get()).ifPresent(row -> selection.bullQueue(row.key()));
        return selection.inputs();
    }

    /// The consumers of the selected group, as name and what it is doing.
    List<Member> members() {
        var row = streams.selectedProperty().get();
        return Optional.ofNullable(row).flatMap(it -> it.content().group()).stream()
                .flatMap(group -> group.members().stream())
                .map(member -> new Member(
                        member.name(),
                        figures.texts()
                                .get(
                                        "redis.member",
                                        figures.count(member.pendingEntries()),
                                        figures.duration(member.idle()))))
                .toList();
    }

    /// A consumer of a group in words.
    record Member(String name, String doing) {}

    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyStringProperty listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    ReadOnlyStringProperty slowSummaryProperty() {
        return slowSummary.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
