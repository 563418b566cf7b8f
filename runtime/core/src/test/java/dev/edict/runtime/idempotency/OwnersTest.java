package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void noTwoAreAlike() {
        Owners one = new Owners();
        Owners another = new Owners();
        Stream<UUID> drawn = Stream.concat(
                Stream.generate(one::next).limit(1_000),
                Stream.generate(another::next).limit(1_000));
        assertThat(drawn).doesNotHaveDuplicates();
    }
}
