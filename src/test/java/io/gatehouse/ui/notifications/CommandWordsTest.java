package io.gatehouse.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void quotesHoldBlanksTogetherAndBackslashesStay() {
        assertThat(CommandWords.split(" C:\\tools\\page.exe  --to 'ops team' \"\" "))
                .contains(List.of("C:\\tools\\page.exe", "--to", "ops team", ""));
    }

    @Test
    void quoteThatIsNotClosedIsNoLine() {
        assertThat(CommandWords.split("page 'ops")).isEmpty();
    }

    @Test
    void whateverIsJoinedSplitsIntoTheSameWords() {
        var words = List.of("/bin/page", "it's", "say \"hi\"", "it's \"both\"", "", "a b");

        assertThat(CommandWords.split(CommandWords.join(words))).contains(words);
    }
}
