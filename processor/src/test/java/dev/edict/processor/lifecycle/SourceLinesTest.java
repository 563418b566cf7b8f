package dev.edict.processor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.report.Region;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void everyLineEndOfTheLanguageEndsALine() {
        SourceLines lines = new SourceLines("a\nb\r\nc\rd");

        assertThat(lines.region(0, 1)).isEqualTo(new Region(1, 1, 1, 2));
        assertThat(lines.region(2, 3)).isEqualTo(new Region(2, 1, 2, 2));
        assertThat(lines.region(5, 6)).isEqualTo(new Region(3, 1, 3, 2));
        assertThat(lines.region(7, 8)).isEqualTo(new Region(4, 1, 4, 2));
    }

    @Test
    void aTabIsOneColumnAndARegionMayGoOverLines() {
        SourceLines lines = new SourceLines("\t\tone {\n\t}\n" + "x\n".repeat(40));

        assertThat(lines.region(2, 10)).isEqualTo(new Region(1, 3, 2, 3));
        assertThat(lines.region(11 + 2 * 30, 12 + 2 * 30)).isEqualTo(new Region(33, 1, 33, 2));
    }
}
