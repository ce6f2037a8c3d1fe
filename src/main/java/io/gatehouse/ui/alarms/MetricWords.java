package io.gatehouse.ui.alarms;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.ui.text.Texts;

/// What an alarm about a series is called. A profile may judge a metric that is otherwise only shown; it is then called
/// by its id.
public final class MetricWords {

    private MetricWords() {}

    /// What is wrong, up to the subject.
    static String name(Texts texts, String metric) {
        return texts.find("metric." + metric + ".alarm").orElse(metric);
    }

    /// What is wrong, of what.
    public static String title(Texts texts, MetricKey key) {
        return name(texts, key.metric()) + " " + key.subject();
    }

    /// What it means and what to do, in a line.
    static String guidance(Texts texts, String metric) {
        return texts.find("metric." + metric + ".guidance").orElseGet(() -> texts.get("guidance.ownRule"));
    }
}
