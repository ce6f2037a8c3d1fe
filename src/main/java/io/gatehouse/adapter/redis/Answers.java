package io.gatehouse.adapter.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads answers whose shape only Redis knows: names and values in turn, nested.
final class Answers {

    private Answers() {}

    /// The names and values of one entry; Redis may add names at any time.
    static Map<String, Object> fields(Object entry) {
        var fields = new HashMap<String, Object>();
        if (entry instanceof List<?> list) {
            for (var i = 0; i + 1 < list.size(); i += 2) {
                Object name = list.get(i);
                Object value = list.get(i + 1);
                if (name != null && value != null) {
                    fields.put(name.toString(), value);
                }
            }
        } else if (entry instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name != null && value != null) {
                    fields.put(name.toString(), value);
                }
            });
        }
        return fields;
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    /// A number, 0 where there is none.
    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
