package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathNormalizedTest {
    private static final String RULE = "path-normalized";

    @ParameterizedTest
    @EnumSource
    void secondSpellingsAreTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @GET @Path("inherited/") public String inherited() { return ""; } // WARN: path-normalized: 'inherited/' ends with a slash
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base {
                          static final String END = "/";
                          @GET @Path("a" + END) public String a() { return ""; } // WARN: path-normalized: GET /r/a/: @Path 'a/' ends with a slash
                          @GET @Path("b//c") public String b() { return ""; } // WARN: path-normalized: @Path 'b//c' has an empty segment
                          @GET @Path("") public String c() { return ""; } // INFO: path-normalized: @Path("") on the method says nothing
                          @PUT @Path("/") public void d() {} // INFO: path-normalized: @Path("/") on the method
                          @GET @Path("e.json") public String e() { return ""; } // WARN: path-normalized: has the extension '.json' in its path
                          @GET @Path("{id}.xml") public String f(@PathParam("id") String id) { return ""; } // WARN: path-normalized: name the format in @Produces
                          @GET @Path("g.do") public String g() { return ""; } // WARN: path-normalized: '.do'
                        }
                        """)
                .source("com.acme.Slash", """
                        @ApiResource @Path("/slash/") // WARN: path-normalized: GET /slash/: @Path '/slash/' ends
                        public class Slash {
                          @GET public String list() { return ""; }
                          @POST public void add(String in) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneSpellingIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Root", """
                        @ApiResource @Path("/")
                        public class Root {
                          @GET public String get() { return ""; }
                          @GET @Path("/orders") public String orders() { return ""; }
                          @GET @Path("openapi.json") public String document() { return ""; }
                          @GET @Path(".well-known/jwks.json") public String keys() { return ""; }
                          @GET @Path("files/{file: .+\\\\.json}") public String file() { return ""; }
                          @GET @Path("proxy/{url: https?://.*}") public String proxy() { return ""; }
                          @GET @Path("v1.2/notes") public String notes() { return ""; }
                          @GET @Path("${base}/") public String base() { return ""; }
                        }
                        """)
                .source("com.acme.Class", """
                        @ApiResource @Path("/class/")
                        public class Class {
                          @GET @Path("x") public String get() { return ""; }
                          @Waive(value = "path-normalized", reason = "Published so, and cached so.")
                          @GET @Path("y/") public String y() { return ""; }
                        }
                        """)
                .source("com.acme.Plain", """
                        @Path("/plain/")
                        public class Plain {
                          @GET public String get() { return ""; }
                        }
                        """)
                .check(compiler);
    }
}
