package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UntypedBodyTest {
    private static final String RULE = "untyped-body";

    @ParameterizedTest
    @EnumSource
    void whatSaysNothingIsToldWhereItStands(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Page", "public record Page<T>(List<T> items) {}")
                .source("com.acme.R", """
                        import java.util.concurrent.CompletionStage;
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @Path("a") public Object a() { return null; } // WARN: untyped-body: GET /r/a answers Object, of which the document can only say that it is something
                          @GET @Path("b") public Map<String, Object> b() { return null; } // WARN: untyped-body: answers Map<String, Object>
                          @GET @Path("c") public List<Map<String, ?>> c() { return null; } // WARN: untyped-body
                          @GET @Path("d") public List d() { return null; } // WARN: untyped-body: answers List
                          @GET @Path("e") public Page e() { return null; } // WARN: untyped-body: answers Page
                          @GET @Path("f") public CompletionStage<Map<String, List<Object>>> f() { return null; } // WARN: untyped-body
                          @GET @Path("g") public Object[] g() { return null; } // WARN: untyped-body
                          @POST @Path("h") public void h(Map<String, Object> in) {} // WARN: untyped-body: POST /r/h takes Map<String, Object>, so that any document is valid
                          @POST @Path("i") public void i(HashMap in) {} // WARN: untyped-body
                          @GET @Path("j") public Collection<?> j() { return null; } // WARN: untyped-body
                          @GET @Path("k") public Map<String, ? extends Object> k() { return null; } // WARN: untyped-body
                          @GET @Path("l") public CompletionStage<Page<?>> l() { return null; } // WARN: untyped-body: answers Page<?>
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatLombokLeavesWithoutMembersIsEmpty(Compiler compiler) {
        RuleTest.of(RULE)
                .source("lombok.Builder", "public @interface Builder {}")
                .source("lombok.Data", "public @interface Data {}")
                .source("lombok.ToString", "public @interface ToString {}")
                .source("lombok.Getter", "public @interface Getter {}")
                .source("lombok.experimental.Delegate", "package lombok.experimental; public @interface Delegate {}")
                .source(
                        "lombok.experimental.Accessors",
                        "package lombok.experimental; public @interface Accessors { boolean fluent() default false; }")
                .source(
                        "com.acme.Built",
                        "@lombok.Builder public class Built { private String name; private int count; static int n; } // WARN: untyped-body: neither getters nor setters for name, count. GET /r answers it")
                .source(
                        "com.acme.Fluent",
                        "@lombok.Data @lombok.experimental.Accessors(fluent = true) public class Fluent { private String name; } // WARN: untyped-body: Fluent: no serialiser finds a member of it")
                .source(
                        "com.acme.Sub",
                        "public class Sub extends Above {} // WARN: untyped-body: PUT /r takes it from clients")
                .source("com.acme.Above", "@lombok.ToString public class Above { private String name; }")
                .source("com.acme.Inside", "public record Inside(Fluent fluent) {}")
                .source(
                        "com.acme.Plain",
                        "@lombok.ToString public class Plain { private String name; @lombok.Getter private int count; }")
                .source("com.acme.Nothing", "@lombok.ToString public class Nothing {}")
                .source(
                        "com.acme.Ignores",
                        "@lombok.Data public class Ignores { @com.fasterxml.jackson.annotation.JsonIgnore private String name; }")
                .source(
                        "com.acme.Delegates",
                        "@lombok.ToString public class Delegates { @lombok.experimental.Delegate private Plain plain; }")
                .source(
                        "com.acme.Lists",
                        "@lombok.ToString public class Lists extends ArrayList<String> { private int size; }")
                .source(
                        "com.acme.Seen",
                        "@lombok.Builder @com.fasterxml.jackson.annotation.JsonAutoDetect(fieldVisibility = com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY) public class Seen { private String name; }")
                .source(
                        "com.acme.Valued",
                        "@lombok.Builder public class Valued { private String name; @com.fasterxml.jackson.annotation.JsonValue public String text() { return name; } }")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET public List<Built> a() { return null; }
                          @POST public Inside b(Plain in) { return null; }
                          @PUT public Nothing c(Sub in) { return null; }
                          @PATCH public Ignores d(Delegates in) { return null; }
                          @DELETE public Lists e(Seen in) { return null; }
                          @HEAD public Valued f() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void genericsAndInheritanceAreSeenThrough(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Crud", """
                        public abstract class Crud<V, I> {
                          @GET @Path("{id}") public V get(@PathParam("id") String id) { return null; } // WARN: untyped-body: GET /raw/{id} answers Object
                          @POST public void create(I in) {} // WARN: untyped-body: POST /raw takes Map<String, Object>
                        }
                        """)
                .source("com.acme.Raw", """
                        @ApiResource @Path("/raw")
                        public class Raw extends Crud<Object, Map<String, Object>> {}
                        """)
                .source("com.acme.Typed", """
                        @ApiResource @Path("/typed")
                        public class Typed extends Crud<String, List<Long>> {}
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedOrDescribedOrAStreamIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", "public record View(String name, Map<String, Object> attributes) {}")
                .source("com.acme.Kind", "public class Kind<T> { public String name; }")
                .source("com.acme.R", """
                        import java.io.*;
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @Path("a") public View a() { return null; }
                          @GET @Path("b") public Map<String, Integer> b() { return null; }
                          @GET @Path("c") @Produces("text/plain") public String c() { return null; }
                          @GET @Path("d") public StreamingOutput d() { return null; }
                          @GET @Path("e") public InputStream e() { return null; }
                          @GET @Path("f") public byte[] f() { return null; }
                          @GET @Path("g") public <T> T g() { return null; }
                          @GET @Path("h") public Response h() { return null; }
                          @GET @Path("i") @APIResponseSchema(View.class) public Object i() { return null; }
                          @GET @Path("j") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
                          public Map<String, Object> j() { return null; }
                          @POST @Path("k") public void k(@RequestBody(content = @Content(schema = @Schema(implementation = View.class))) Object in) {}
                          @PATCH @Path("l") @Consumes("application/merge-patch+json") public void l(Map<String, Object> changes) {}
                          @POST @Path("m") @Consumes("application/x-www-form-urlencoded") public void m(MultivaluedMap<String, String> form) {}
                          @POST @Path("n") public void n(byte[] in) {}
                          @POST @Path("o") public void o(Properties in) {}
                          @GET @Path("p") public Kind p() { return null; }
                          @GET @Path("w") public Kind<?> w() { return null; }
                          @GET @Path("q") @Produces("text/html") public Object q() { return null; }
                          @GET @Path("r") public void r() {}
                          @GET @Path("s") @io.swagger.v3.oas.annotations.Operation(responses =
                              @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "200", content =
                                  @io.swagger.v3.oas.annotations.media.Content(schema =
                                      @io.swagger.v3.oas.annotations.media.Schema(implementation = View.class))))
                          public Object s() { return null; }
                          @GET @Path("t") @io.swagger.annotations.ApiOperation(value = "t", response = View.class) public Object t() { return null; }
                          @GET @Path("u") @io.swagger.v3.oas.annotations.Hidden public Object u() { return null; }
                          @Waive(value = "untyped-body", reason = "Hands on what the search engine says.")
                          @POST @Path("v") public Object v(Object query) { return null; }
                        }
                        """)
                .check(compiler);
    }
}
