package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.reservation.SeatLocks;
import io.gatehouse.simulator.reservation.SeatStates;
import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Seats as `state:seat:<id>` (`AVAILABLE`, or `SELECTED` and `CONFIRMED` with the user after a colon; no key:
/// available) and their locks as `lock:seat:<id>`. Thread-safe.
public final class RedisSeats implements SeatStates, SeatLocks, AutoCloseable {

    /// Seats of a simulated sale are nothing to keep for good.
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int KEYS_AT_ONCE = 1_000;
    private static final String STATE = "state:seat:";
    private static final String LOCK = "lock:seat:";

    private final RedisLink link;

    /// Connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when Redis cannot be reached or refuses the login
    public RedisSeats(Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets) {
        link = new RedisLink(endpoint, secrets);
    }

    @Override
    public CompletionStage<Boolean> take(String seat, String owner, Duration lease) {
        var arguments = SetArgs.Builder.nx().px(lease.toMillis());
        return ours(link.commands().set(LOCK + seat, owner, arguments).thenApply("OK"::equals));
    }

    @Override
    public CompletionStage<Boolean> release(String seat, String owner) {
        return yes(Script.DELETE_OWN, LOCK + seat, owner);
    }

    @Override
    public CompletionStage<Boolean> select(String seat, String userId, Duration lasts) {
        return yes(Script.SELECT_SEAT, STATE + seat, userId, millis(lasts));
    }

    @Override
    public CompletionStage<?> confirm(String seat, String userId) {
        var arguments = SetArgs.Builder.px(KEPT.toMillis());
        return ours(link.commands().set(STATE + seat, text(new State(Kind.CONFIRMED, userId)), arguments));
    }

    @Override
    public CompletionStage<Boolean> giveBack(String seat, String userId) {
        return replace(seat, new State(Kind.SELECTED, userId), new State(Kind.AVAILABLE, ""), KEPT);
    }

    @Override
    public CompletionStage<Boolean> replace(String seat, State from, State to, Duration lasts) {
        var kept = to.kind() == Kind.SELECTED ? lasts : KEPT;
        return yes(Script.REPLACE_SEAT, STATE + seat, text(from), text(to), millis(kept));
    }

    @Override
    public CompletionStage<List<State>> read(List<String> seats) {
        CompletableFuture<List<State>> all = CompletableFuture.completedFuture(new ArrayList<>(seats.size()));
        for (int from = 0; from < seats.size(); from += KEYS_AT_ONCE) {
            String[] keys = seats.subList(from, Math.min(seats.size(), from + KEYS_AT_ONCE)).stream()
                    .map(seat -> STATE + seat)
                    .toArray(String[]::new);
            all = all.thenCombine(link.commands().mget(keys), RedisSeats::append);
        }
        return ours(all);
    }

    private static List<State> append(List<State> all, List<KeyValue<String, String>> values) {
        values.forEach(value -> all.add(state(value.getValueOrElse(""))));
        return all;
    }

    private static State state(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String userId = colon < 0 ? "" : text.substring(colon + 1);
        return switch (word) {
            case "SELECTED" -> new State(Kind.SELECTED, userId);
            case "CONFIRMED" -> new State(Kind.CONFIRMED, userId);
            default -> new State(Kind.AVAILABLE, "");
        };
    }

    private static String text(State state) {
        return state.kind() == Kind.AVAILABLE
                ? state.kind().name()
                : state.kind().name() + ":" + state.userId();
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private CompletionStage<Boolean> yes(Script script, String key, String... arguments) {
        return ours(
                script.<Long>run(link.commands(), new String[] {key}, arguments).thenApply(answer -> answer == 1));
    }

    @Override
    public void close() {
        link.close();
    }

    private static <T> CompletionStage<T> ours(CompletionStage<T> answer) {
        return answer.exceptionallyCompose(failure -> CompletableFuture.failedStage(RedisFailures.translate(failure)));
    }
}
