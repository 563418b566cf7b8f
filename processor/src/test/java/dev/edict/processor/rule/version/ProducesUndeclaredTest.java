package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProducesUndeclaredTest {
    private static final String RULE = "produces-undeclared";

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutAMediaTypeIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", """
                        public record View(String id) {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> { @GET @Path("{id}") public T get(@PathParam("id") String id) { return null; } }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<View> { // INFO: produces-undeclared: R does not say in which form it answers, as with GET /r;
                          @GET public List<View> list() { return null; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Produces("application/json") public List<View> list() { return null; }
                          @GET @Path("{id}") public View get(@PathParam("id") String id) { return null; } // INFO: produces-undeclared: GET /s/{id} does not say in which form it answers
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void textsNothingAndWhatSaysItIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", """
                        public record View(String id) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") public String a() { return ""; }
                          @GET @Path("b") public Response b() { return null; }
                          @DELETE public void c() {}
                          @Waive(value = "produces-undeclared", reason = "There is one provider.") @GET @Path("d") public View d() { return null; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") @Produces("application/json") public class S { @GET public View a() { return null; } @GET @Path("b") public View b() { return null; } }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void quarkusAnswersJsonByDefault(Compiler compiler) {
        RuleTest.of(RULE)
                .source("org.jboss.resteasy.reactive.RestResponse", """
                        package org.jboss.resteasy.reactive; public abstract class RestResponse<T> {}
                        """)
                .source("com.acme.View", """
                        public record View(String id) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public View a() { return null; } }
                        """)
                .check(compiler);
    }
}
