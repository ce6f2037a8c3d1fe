package io.gatehouse.topology;

/// Which keys a binding takes, as AMQP 0-9-1 has it: in a topic `*` is one word and `#` any number of words.
final class RoutingKeys {

    private RoutingKeys() {}

    /// Whether a message with that key follows the binding. A headers exchange looks at no key: it counts as a match.
    static boolean matches(String exchangeType, String bindingKey, String key) {
        return switch (exchangeType) {
            case "direct" -> bindingKey.equals(key);
            case "topic" -> topic(bindingKey.split("\\.", -1), 0, key.split("\\.", -1), 0);
            default -> true;
        };
    }

    private static boolean topic(String[] pattern, int at, String[] words, int word) {
        if (at == pattern.length) {
            return word == words.length;
        }
        if (pattern[at].equals("#")) {
            return topic(pattern, at + 1, words, word) || (word < words.length && topic(pattern, at, words, word + 1));
        }
        return word < words.length
                && (pattern[at].equals("*") || pattern[at].equals(words[word]))
                && topic(pattern, at + 1, words, word + 1);
    }
}
