package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated code may call on and on; a stack ends. */
class DeepCallsTest {

    @Test
    void areFollowedAsFarAsAStackCarries() {
        Bodies bodies = chain(3000);

        assertThat(bodies.answers(m(0))).isEmpty();
        assertThat(bodies.nothings(m(0))).isEmpty();
        assertThat(bodies.reached(List.of(m(0)))).hasSizeGreaterThan(100);
        assertThat(bodies.raised(m(0))).hasSize(1);
    }

    @Test
    void areFollowedToTheirEndWhereSomebodyWroteThem() {
        Bodies bodies = chain(100);

        assertThat(bodies.answers(m(0))).hasSize(1);
        assertThat(bodies.nothings(m(0))).hasSize(1);
        assertThat(bodies.reached(List.of(m(0)))).hasSize(101);
        assertThat(bodies.raised(m(0))).hasSize(1);
    }

    private static Bodies chain(int calls) {
        StringBuilder source = new StringBuilder(
                "package com.acme; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; class R { int n; ");
        for (int i = 0; i < calls; i++) {
            source.append("Response m%d() { return m%d(); }\n".formatted(i, i + 1));
        }
        source.append(
                "Response m" + calls
                        + "() { if (n == 1) { throw new NotFoundException(); } return n == 2 ? null : Response.status(409).build(); } }");
        return Attributed.source("com.acme.R", source.toString()).bodies();
    }

    private static MethodKey m(int number) {
        return new MethodKey("com.acme.R", "m" + number, "()Ljakarta/ws/rs/core/Response;");
    }
}
