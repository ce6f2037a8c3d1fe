package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A stream whose tickets are made out in Redis itself: the look whether there is one, the ticket, and the
/// acknowledgement are one script. Tickets of workers that died before they told of them are told of by others.
/// Exactly once, as long as Redis keeps what it has.
///
/// @param stream the way in and out of the stream
record AtomicIntake(RedisLink link, StreamKeys keys, StreamIntake stream) implements RedisIntake {

    @Override
    public CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost) {
        return stream.take(blocking, atMost);
    }

    @Override
    public CompletionStage<List<Taken>> beat(int atMost) {
        var left = StreamScripts.UNTOLD
                .<List<Object>>run(
                        link.commands(),
                        new String[] {keys.untold()},
                        StreamScripts.DEAD_AFTER_MILLIS,
                        Integer.toString(atMost))
                .thenApply(StreamScripts::pairs);
        return stream.beat(atMost).thenCombine(left, AtomicIntake::both);
    }

    private static List<Taken> both(List<Taken> claimed, List<Taken> untold) {
        var all = new ArrayList<>(claimed);
        all.addAll(untold);
        return all;
    }

    @Override
    public CompletionStage<List<Taken>> mine() {
        return stream.mine();
    }

    @Override
    public CompletionStage<Optional<Ticket>> conclude(Taken taken, String ticketKey) {
        String[] both = {keys.stream(), keys.tickets(), keys.untold()};
        return StreamScripts.CONCLUDE
                .<List<Long>>run(link.commands(), both, keys.group(), taken.id(), ticketKey, taken.body())
                .thenApply(ticket -> Optional.of(new Ticket(ticket.getFirst().intValue(), ticket.getLast() == 1)));
    }

    /// The ticket's event is kept.
    @Override
    public CompletionStage<?> ack(Taken taken) {
        return link.commands().hdel(keys.untold(), taken.body());
    }

    @Override
    public CompletionStage<?> reject(Taken taken) {
        return stream.reject(taken);
    }

    /// Who has a ticket already is found among the untold.
    @Override
    public CompletionStage<?> requeue(Taken taken) {
        return stream.requeue(taken);
    }
}
