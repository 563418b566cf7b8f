package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that is put together before its configuration is there. */
class LateStartTest {

    private int asked;
    private final EdictRuntime runtime = new EdictRuntime(this::config, List.of(), null, shown -> List.of());

    private EdictConfig config() {
        asked++;
        return EdictConfig.builder().build();
    }

    @AfterEach
    void stop() {
        runtime.start();
        runtime.shutDown();
    }

    @Test
    void theConfigurationIsAskedForOnce() {
        assertThat(asked).isZero();
        runtime.start();
        runtime.start();
        assertThat(asked).isOne();
    }

    @Test
    void checksWaitForTheConfiguration() {
        List<String> made = new ArrayList<>();
        runtime.check(() -> made.add("before"));
        assertThat(made).isEmpty();
        runtime.start();
        assertThat(made).containsExactly("before");
        runtime.check(() -> made.add("after"));
        assertThat(made).containsExactly("before", "after");
    }

    @Test
    void aCheckThatFailsStopsTheStart() {
        runtime.check(() -> {
            throw new IllegalStateException("a promise that cannot be kept");
        });
        assertThatThrownBy(runtime::start).hasMessage("a promise that cannot be kept");
    }

    @Test
    void whatHasNotStartedHasNothingToEnd() {
        runtime.shutDown();
        assertThat(asked).isZero();
    }

    @Test
    void nothingIsServedBeforeTheStart() {
        assertThatThrownBy(runtime::engine)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not started");
    }
}
