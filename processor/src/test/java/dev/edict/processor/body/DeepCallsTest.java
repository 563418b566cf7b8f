package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.body.Details.Disclosure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated code may call on and on; a stack ends, a queue does not. */
class DeepCallsTest {
    private static final int DEEP = 5000;

    @Test
    void areFollowedToTheirEnd() {
        Bodies bodies = bodies(
                "Response m%d() { return m%d(); }",
                "Response m%d() { if (n == 1) { throw new NotFoundException(); } return n == 2 ? null : Response.status(409).build(); }");
        MethodKey first = m(0, "");

        assertThat(bodies.answers(first)).hasSize(1);
        assertThat(bodies.answers(first).get(0).display())
                .startsWith("m0 → m1 → ")
                .endsWith(" → m" + DEEP)
                .hasSizeLessThan(200);
        assertThat(bodies.nothings(first)).hasSize(1);
        assertThat(bodies.reached(List.of(first))).hasSize(DEEP + 1);
        assertThat(bodies.raised(first)).hasSize(1);
    }

    @Test
    void methodsThatMakeExceptionsMayCallOthers() {
        Bodies bodies = bodies(
                "static WebApplicationException m%d() { return m%d(); }",
                "static WebApplicationException m%d() { return new WebApplicationException(409); } void start() { throw m0(); }");
        Raise raise = bodies.raised(new MethodKey("com.acme.R", "start", "()V"))
                .get(0)
                .raise();

        assertThat(bodies.status(raise)).hasValue(409);
    }

    @Test
    void methodsThatMakeExceptionsMayCallThemselves() {
        Bodies bodies = bodies(
                "static WebApplicationException m%d() { return m%d(); }",
                "static WebApplicationException m%d() { if (N == 1) { return m0(); } return new WebApplicationException(409); } void start() { throw m0(); }");
        Raise raise = bodies.raised(new MethodKey("com.acme.R", "start", "()V"))
                .get(0)
                .raise();

        assertThat(bodies.status(raise)).hasValue(409);
    }

    @Test
    void exceptionsAreHandedOnAndOn() {
        Bodies bodies = bodies("Response m%d(Exception e) { return m%d(e); }", """
                Response m%d(Exception e) { return Response.status(409).entity(e.getMessage()).build(); }
                Response start() { try { return Response.ok(n).build(); } catch (IllegalStateException e) { return m0(e); } }
                """);

        Disclosure atEnd = bodies.of(m(DEEP, "Ljava/lang/Exception;"))
                .orElseThrow()
                .details()
                .disclosures()
                .get(0);
        assertThat(bodies.followed(atEnd))
                .extracting(Disclosure::exception)
                .containsExactly("java.lang.IllegalStateException");
    }

    @Test
    void textsAreHandedOnAndOn() {
        Bodies bodies = bodies("String m%d(String text) { return m%d(text); }", """
                String m%d(String text) { return "because of " + text; }
                Response start() {
                  try { return Response.ok(n).build(); }
                  catch (IllegalStateException e) { return Response.status(409).entity(m0(e.getMessage())).build(); }
                }
                """);

        List<Disclosure> followed = bodies
                .of(new MethodKey("com.acme.R", "start", "()Ljakarta/ws/rs/core/Response;"))
                .orElseThrow()
                .details()
                .disclosures()
                .stream()
                .flatMap(told -> bodies.followed(told).stream())
                .toList();
        assertThat(followed).extracting(Disclosure::certain).containsExactly(true);
    }

    private static Bodies bodies(String step, String end) {
        StringBuilder source = new StringBuilder(
                "package com.acme; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; class R { static final int N = 3; int n; ");
        for (int i = 0; i < DEEP; i++) {
            source.append(step.formatted(i, i + 1)).append('\n');
        }
        source.append(end.formatted(DEEP)).append('}');
        return Attributed.source("com.acme.R", source.toString()).bodies();
    }

    private static MethodKey m(int number, String parameters) {
        return new MethodKey("com.acme.R", "m" + number, "(" + parameters + ")Ljakarta/ws/rs/core/Response;");
    }
}
