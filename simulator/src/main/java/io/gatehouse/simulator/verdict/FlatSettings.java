package io.gatehouse.simulator.verdict;

import io.gatehouse.simulator.load.TimeText;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes settings, which are records of records, as one text for each field: whatever settings there will be, they
/// are in the report.
public final class FlatSettings {

    private static final String OURS = "io.gatehouse.simulator.";
    private static final int LONGEST = 400;
    /// As addresses of databases may have it.
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd)=[^&;,\\s]*");

    /// Fields that belong together in the program only: outside they stand among those around them.
    public interface Group {}

    private FlatSettings() {}

    /// The fields of a record by their ways, `crew.workers`, sorted.
    public static Map<String, String> of(Record settings) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", settings, flat);
        return flat;
    }

    private static void flatten(String way, Record settings, Map<String, String> flat) {
        for (var component : settings.getClass().getRecordComponents()) {
            put(
                    way.isEmpty() ? component.getName() : way + "." + component.getName(),
                    value(settings, component),
                    flat);
        }
    }

    private static void put(String way, Object value, Map<String, String> flat) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(inside -> put(way, inside, flat));
            case OptionalLong some -> some.ifPresent(inside -> flat.put(way, Long.toString(inside)));
            case Group inside ->
                flatten(way.contains(".") ? way.substring(0, way.lastIndexOf('.')) : "", (Record) inside, flat);
            case Duration time -> flat.put(way, TimeText.of(time));
            // Only our own: a reference to a password knows best how it may be written.
            case Record inside
            when inside.getClass().getName().startsWith(OURS) -> {
                if (inside.getClass().getInterfaces().length > 0) {
                    flat.put(way, inside.getClass().getSimpleName());
                }
                flatten(way, inside, flat);
            }
            default -> flat.put(way, shortened(String.valueOf(value)));
        }
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record gives its fields: " + component, e);
        }
    }

    // A long one (recorded arrivals) is told from another by its digest.
    private static String shortened(String open) {
        var text = PASSWORD.matcher(open).replaceAll("$1=…");
        if (text.length() <= LONGEST) {
            return text;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "SHA-256 " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
