package io.gatehouse.replay;

import io.gatehouse.port.RabbitMessage;
import java.time.Instant;
import java.util.Optional;

/// Which messages are meant; whatever is empty means all. What cannot be decided of a message does not match: one
/// without a death record has no reason, one without death record and timestamp has no age.
///
/// @param reason why it died, as the broker words it: `rejected`, `expired`, `maxlen`, `delivery_limit`
/// @param routingKey the key it had where it came from; `*` stands for one word and `#` for any number of words
/// @param header a header it bears, with that value
/// @param text what its body contains
/// @param pointer a place in its JSON body (RFC 6901) and what stands there
public record Filter(
        Optional<String> reason,
        Between died,
        Optional<String> routingKey,
        Optional<Named> header,
        Optional<String> text,
        Optional<Named> pointer) {

    /// Every message matches.
    public static final Filter NONE = new Filter(
            Optional.empty(),
            new Between(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// From one moment to another, both included; for messages that never died it is the time they were sent.
    public record Between(Optional<Instant> from, Optional<Instant> to) {

        boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }

        boolean holds(Instant moment) {
            return from.filter(moment::isBefore).isEmpty()
                    && to.filter(moment::isAfter).isEmpty();
        }
    }

    /// A name and what it has to stand for, empty for anything.
    public record Named(String name, Optional<String> value) {}

    public boolean isOpen() {
        return equals(NONE);
    }

    /// Whether a message is meant.
    public boolean matches(RabbitMessage message) {
        return isOpen() || (matchesDeath(message) && matchesHeader(message) && matchesBody(message.body()));
    }

    private boolean matchesDeath(RabbitMessage message) {
        if (reason.isEmpty() && died.isOpen() && routingKey.isEmpty()) {
            return true;
        }
        var death = Death.last(message.headers());
        if (reason.isPresent() && !reason.equals(death.flatMap(Death::reason))) {
            return false;
        }
        if (!died.isOpen()
                && death.flatMap(Death::time)
                        .or(message::timestamp)
                        .filter(died::holds)
                        .isEmpty()) {
            return false;
        }
        var key = death.flatMap(Death::routingKey).orElseGet(message::routingKey);
        return routingKey.isEmpty() || TopicPattern.matches(routingKey.get(), key);
    }

    private boolean matchesHeader(RabbitMessage message) {
        if (header.isEmpty()) {
            return true;
        }
        var wanted = header.get();
        var found = message.headers().get(wanted.name());
        return wanted.value().isEmpty()
                ? message.headers().containsKey(wanted.name())
                : found != null && wanted.value().get().equals(found.toString());
    }

    private boolean matchesBody(byte[] body) {
        return text.filter(wanted -> !BodySearch.contains(body, wanted)).isEmpty()
                && pointer.filter(wanted -> !BodySearch.holds(body, wanted.name(), wanted.value()))
                        .isEmpty();
    }
}
