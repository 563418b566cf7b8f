package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostUpdateUnprotectedTest {
    private static final String RULE = "lost-update-unprotected";

    @ParameterizedTest
    @EnumSource
    void aWriteOfWhatHasAVersionIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", """
                        public class View { public String id; public long version; }
                        """)
                .source("com.acme.In", """
                        public record In(String name) {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<V, I> {
                          @GET @Path("{id}") public V get(@PathParam("id") String id) { return null; }
                          @PUT @Path("{key}") public void put(@PathParam("key") String id, I in) {} // INFO: lost-update-unprotected: PUT /r/{key} overwrites what GET /r/{id} answers with 'version', and takes neither If-Match nor that
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<View, In> {}
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Path("{id}") public In get(@PathParam("id") String id, @HeaderParam("If-None-Match") String tag) { return null; }
                          @PATCH @Path("{id}") public void patch(@PathParam("id") String id, In in) {} // INFO: lost-update-unprotected: answers with an entity tag
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void conditionsVersionsInTheBodyAndUnversionedThingsAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", """
                        public class View { public String id; public long version; }
                        """)
                .source("com.acme.In", """
                        public record In(String name) {}
                        """)
                .source("com.acme.Package", "public record Package(String name, String version) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("p/{id}") public Package p(@PathParam("id") String id) { return null; }
                          @PUT @Path("p/{id}") public void q(@PathParam("id") String id, In in) {}
                          @GET @Path("a/{id}") public View a(@PathParam("id") String id) { return null; }
                          @PUT @Path("a/{id}") public void b(@PathParam("id") String id, @HeaderParam("If-Match") String tag, In in) {}
                          @GET @Path("b/{id}") public View c(@PathParam("id") String id) { return null; }
                          @PUT @Path("b/{id}") public void d(@PathParam("id") String id, View in) {}
                          @GET @Path("c/{id}") public In e(@PathParam("id") String id) { return null; }
                          @PUT @Path("c/{id}") public void f(@PathParam("id") String id, In in) {}
                          @GET @Path("d/{id}") public View g(@PathParam("id") String id) { return null; }
                          @PUT @Path("d/{id}") public void h(@PathParam("id") String id, In in, @Context Request request) {}
                          @PATCH @Path("d/{id}") public void i(@PathParam("id") String id, Map<String, Object> in) {}
                          @GET @Path("e/{id}") public View j(@PathParam("id") String id) { return null; }
                          @Waive(value = "lost-update-unprotected", reason = "The last word counts.") @PUT @Path("e/{id}") public void k(@PathParam("id") String id, In in) {}
                        }
                        """)
                .checkWaived(compiler);
    }
}
