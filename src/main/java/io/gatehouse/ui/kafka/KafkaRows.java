package io.gatehouse.ui.kafka;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.KafkaTopic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A sweep as the tables show it. Made away from the FX thread, since it looks at every partition of every group.
///
/// @param byId the groups behind the rows
/// @param details of the selected group, where it is there
record KafkaRows(
        KafkaSurvey survey,
        List<GroupRow> groups,
        Map<String, KafkaGroup> byId,
        Trouble trouble,
        Optional<GroupDetails> details) {

    /// Partitions in trouble, over all topics.
    record Trouble(int leaderless, int belowMinIsr, int underReplicated) {

        static Trouble of(List<KafkaTopic> topics) {
            return new Trouble(
                    topics.stream().mapToInt(it -> it.health().leaderless()).sum(),
                    topics.stream()
                            .mapToInt(it -> it.health().belowMinIsr().orElse(0))
                            .sum(),
                    topics.stream()
                            .mapToInt(it -> it.health().underReplicated())
                            .sum());
        }
    }

    /// @param selected the id of the group whose details are shown, "" when none is
    static KafkaRows of(KafkaSurvey survey, String selected) {
        var byId = survey.groups().stream().collect(Collectors.toMap(KafkaGroup::id, Function.identity()));
        return new KafkaRows(
                survey,
                survey.groups().stream().map(GroupRow::of).toList(),
                byId,
                Trouble.of(survey.topics()),
                Optional.ofNullable(byId.get(selected)).map(GroupDetails::of));
    }
}
