package io.gatehouse.ui.drill;

import io.gatehouse.domain.Severity;
import java.util.List;

/// What the card of a drill says.
///
/// @param paragraphs of the card, each a heading's key and its text
/// @param word of the state's badge, "" while it is not played
/// @param refused why it cannot be started now, "" when it can
/// @param abort whether it goes on, so that it can be ended
record CardContent(
        String name,
        String title,
        String about,
        List<Paragraph> paragraphs,
        Severity severity,
        String word,
        String detail,
        String refused,
        boolean abort) {

    CardContent {
        paragraphs = List.copyOf(paragraphs);
    }

    /// A heading and what stands below it.
    record Paragraph(String heading, String text) {}
}
