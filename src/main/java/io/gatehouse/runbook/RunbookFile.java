package io.gatehouse.runbook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Reads pages from the program's resources. What a page leaves out is empty; what it may not say fails.
final class RunbookFile {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(String.class, it -> it.setSetterInfo(EMPTY))
            .withConfigOverride(List.class, it -> it.setSetterInfo(EMPTY))
            .withConfigOverride(Map.class, it -> it.setSetterInfo(EMPTY))
            .build();

    private RunbookFile() {}

    static Runbook read(String id) {
        var path = "/runbooks/" + id + ".yaml";
        try (var in = RunbookFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no page " + path);
            }
            return YAML.readerFor(Runbook.class)
                    .with(new InjectableValues.Std().addValue(Runbook.ID, id))
                    .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
