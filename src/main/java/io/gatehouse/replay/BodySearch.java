package io.gatehouse.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Searches in a message's body without making a copy of it.
final class BodySearch {

    private static final JsonFactory JSON = new JsonFactory();

    private BodySearch() {}

    /// Whether the bytes of a text occur.
    static boolean contains(byte[] body, String text) {
        var wanted = text.getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at <= body.length - wanted.length; at++) {
            if (startsWith(body, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] body, int at, byte[] wanted) {
        for (var i = 0; i < wanted.length; i++) {
            if (body[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a place in a JSON body holds a value, or anything where none is wanted. False for what is no JSON.
    static boolean holds(byte[] body, String pointer, Optional<String> value) {
        try (var parser = new FilteringParserDelegate(
                JSON.createParser(body),
                new JsonPointerBasedFilter(pointer),
                TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
                false)) {
            var token = parser.nextToken();
            return token != null
                    && (value.isEmpty() || (token.isScalarValue() && value.get().equals(parser.getText())));
        } catch (IOException e) {
            return false;
        }
    }
}
