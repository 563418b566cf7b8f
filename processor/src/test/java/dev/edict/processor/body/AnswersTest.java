package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static List<Answer> answers(String body) {
        Bodies bodies = Attributed.source("com.acme.R", """
                        package com.acme;
                        import jakarta.ws.rs.*;
                        import jakarta.ws.rs.core.*;
                        import jakarta.ws.rs.container.*;
                        import java.util.*;
                        class R {
                          static final String H = "X-" + "Rate"; Object any; int n; String name; ContainerRequestContext request;
                          Response get() { %s }
                        }
                        """.formatted(body)).bodies();
        return bodies.answers(new MethodKey("com.acme.R", "get", "()Ljakarta/ws/rs/core/Response;")).stream()
                .map(Bodies.Answered::answer)
                .toList();
    }

    @Test
    void everythingThatAChainSays() {
        assertThat(answers("""
                        return Response.status(Response.Status.CREATED).entity(List.of("a")).type(MediaType.APPLICATION_JSON_TYPE)
                          .location(null).header(H, 1).header(HttpHeaders.ETAG, "x").build();
                        """)).singleElement().satisfies(answer -> {
            assertThat(answer.status()).hasValue(201);
            assertThat(answer.entity().map(TypeRef::display)).contains("List<String>");
            assertThat(answer.headers()).containsExactlyInAnyOrder("content-type", "location", "x-rate", "etag");
            assertThat(answer.mediaType()).contains("application/json");
            assertThat(answer.opaque()).isFalse();
            assertThat(answer.use()).isEqualTo(Use.RETURNED);
            assertThat(answer.entityWhere().tree().toString()).isEqualTo("List.of(\"a\")");
        });
    }

    @Test
    void statusesByFactoryConstantAndNumber() {
        assertThat(answers("""
                        Response.ok().build(); Response.noContent().build(); Response.accepted().build(); Response.created(null).build();
                        Response.status(409).build(); Response.status(Response.Status.GONE).build();
                        Response.ok().status(206).build(); Response.status(n).build(); Response.serverError().build();
                        return null;
                        """))
                .extracting(answer -> answer.status().orElse(0))
                .containsExactly(200, 204, 202, 201, 409, 410, 206, 0, 500);
    }

    @Test
    void aBuilderThatIsKeptOrComesFromElsewhereIsNone() {
        assertThat(answers("""
                        Response.ResponseBuilder b = Response.ok();
                        b.entity("x").build();
                        mine().entity("x").build();
                        return null;
                      }
                      static Response.ResponseBuilder mine() { return null;
                        """)).isEmpty();
    }

    @Test
    void whatBecomesOfThem() {
        assertThat(answers("""
                        request.abortWith(Response.status(401).build());
                        if (n == 1) throw new WebApplicationException(Response.status(409).build());
                        if (n == 2) return n == 3 ? Response.status(404).build() : Response.ok().build();
                        Response kept = Response.status(202).build();
                        return Optional.of(name).map(x -> Response.status(207).build()).orElse(null);
                        """))
                .extracting(answer -> answer.status().orElse(0) + " " + answer.use())
                .containsExactly(
                        "401 ABORTS", "409 THROWN", "404 RETURNED", "200 RETURNED", "202 OTHER", "207 RETURNED");
    }

    @Test
    void whatAnotherBodyBuildsIsAnsweredWhereItsResultIs() {
        assertThat(answers("""
                        if (n == 1) { gone(); return null; }
                        if (n == 2) throw new WebApplicationException(gone());
                        if (n == 3) return n == 4 ? found(name) : Optional.of(name).map(this::found).orElseGet(() -> gone());
                        return get();
                      }
                      private Response gone() {
                        if (n == 0) throw new WebApplicationException(Response.status(409).build());
                        return Response.status(410).build();
                      }
                      final Response found(String it) { return n == 5 ? gone() : Response.ok(it).build(); }
                      static Response unused() { return Response.status(418).build();
                        """))
                .extracting(answer -> answer.status().orElse(0) + " " + answer.use() + " "
                        + answer.where().tree())
                .containsExactly("200 RETURNED found(name)", "410 RETURNED found(name)");
    }

    @Test
    void aReferenceToBuildReturnsWhatItBuilds() {
        assertThat(answers("""
                        java.util.function.Supplier<Response> later = Response.ok(name)::build;
                        return Optional.of(name).map(x -> (Response) null).orElseGet(Response.ok(List.of(name)).status(201)::build);
                        """)).singleElement().satisfies(answer -> {
            assertThat(answer.status()).hasValue(201);
            assertThat(answer.entity().map(TypeRef::display)).contains("List<String>");
            assertThat(answer.use()).isEqualTo(Use.RETURNED);
            assertThat(answer.entityWhere().tree().toString()).isEqualTo("List.of(name)");
        });
    }

    @Test
    void whatIsNotSeenThroughIsOpaque() {
        assertThat(answers("return Response.ok(null).header(name, 1).build();"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.opaque()).isTrue();
                    assertThat(answer.entity()).isEmpty();
                });
    }
}
