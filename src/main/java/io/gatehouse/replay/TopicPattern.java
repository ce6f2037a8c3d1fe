package io.gatehouse.replay;

/// Routing-key patterns of topic exchanges: words between dots, `*` for one word, `#` for any number of them.
public final class TopicPattern {

    private TopicPattern() {}

    public static boolean matches(String pattern, String key) {
        return matches(pattern.split("\\.", -1), 0, key.isEmpty() ? new String[0] : key.split("\\.", -1), 0);
    }

    private static boolean matches(String[] pattern, int p, String[] words, int w) {
        if (p == pattern.length) {
            return w == words.length;
        }
        if (pattern[p].equals("#")) {
            return matches(pattern, p + 1, words, w) || (w < words.length && matches(pattern, p, words, w + 1));
        }
        if (w == words.length) {
            return words.length == 0 && pattern.length == 1 && pattern[0].isEmpty();
        }
        return (pattern[p].equals("*") || pattern[p].equals(words[w])) && matches(pattern, p + 1, words, w + 1);
    }
}
