package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathTemplateMalformedTest {
    private static final String RULE = "path-template-malformed";

    @ParameterizedTest
    @EnumSource
    void whatRuntimesRefuseIsAnError(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r")
                        public class R {
                          @GET @Path("{unclosed") public String a() { return ""; } // ERROR: path-template-malformed: '{unclosed' is no URI template: the '{' of '{unclosed' is never closed
                          @GET @Path("b/{b: [0-9]{2}/c") public String b() { return ""; } // ERROR: path-template-malformed: never closed
                          @GET @Path("}{") public String c() { return ""; } // WARN: path-template-malformed: a '}' closes what nothing opened
                          @GET @Path("d/{}") public String d() { return ""; } // ERROR: path-template-malformed: '{}' names no variable
                          @GET @Path("e/{ }") public String e() { return ""; } // ERROR: path-template-malformed: '{ }' names no variable
                          @GET @Path("f/{: .*}") public String f() { return ""; } // ERROR: path-template-malformed: names no variable
                          @GET @Path("g/{a:[}") public String g() { return ""; } // ERROR: path-template-malformed: '[', the expression of '{a}', is no regular expression
                          @GET @Path("h/{a: *}") public String h() { return ""; } // ERROR: path-template-malformed: no regular expression
                          @GET @Path("i/{a: \\\\}}") public String i() { return ""; } // ERROR: path-template-malformed: no regular expression
                          @GET @Path("j/{a: [{]}") public String j() { return ""; } // ERROR: path-template-malformed: never closed
                          @GET @Path("k/{a b}") public String k() { return ""; } // ERROR: path-template-malformed: 'a b' is no name of a variable
                          @GET @Path("l/{?q}") public String l() { return ""; } // ERROR: path-template-malformed: '?q' is no name
                          @GET @Path("m/{{a}}") public String m() { return ""; } // ERROR: path-template-malformed: '{a}' is no name
                          @GET @Path("n/{a/{b}}") public String n() { return ""; } // ERROR: path-template-malformed: 'a/{b}' is no name
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aVariableThatStandsTwiceWarns(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/r/{id}")
                        public class R {
                          @GET @Path("{a}/{a}") public String a(@PathParam("a") String a) { return ""; } // WARN: path-template-malformed: GET /r/{id}/{a}/{a} has the variable '{a}' twice
                          @GET @Path("lines/{id}") public String b(@PathParam("id") String id) { return ""; } // WARN: path-template-malformed: '{id}' twice
                          @GET @Path("c/{id}") public String c(@PathParam("id") List<PathSegment> ids) { return ""; }
                          @GET @Path("d/{id}") public String d(@Context UriInfo uri) { return ""; }
                          @GET @Path("e/{ID}") public String e(@PathParam("ID") String id) { return ""; }
                        }
                        """)
                .source("com.acme.Twice", """
                        @Path("/{a}/x/{a}") // WARN: path-template-malformed: twice
                        public class Twice {
                          @GET public String a() { return ""; }
                          @PUT public String b() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theValueOfAClassIsSaidOnceAndExplainsItsVariables(Compiler compiler) {
        RuleTest.of(RULE, "path-param-undeclared", "path-param-unbound")
                .source("com.acme.R", """
                        @Path("/orders/{order") // ERROR: path-template-malformed: never closed
                        public class R {
                          @GET public String a(@PathParam("order") String order) { return ""; }
                          @GET @Path("{line}") public String b(@PathParam("order") String order) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void locatorsAndInheritedPathsAreRead(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/api")
                        public interface Api {
                          @GET @Path("{id") String get(); // ERROR: path-template-malformed: never closed
                        }
                        """)
                .source("com.acme.R", """
                        public class R implements Api {
                          public String get() { return ""; }
                          @Path("sub/{id: (}") public Sub sub() { return new Sub(); } // ERROR: path-template-malformed: no regular expression
                        }
                        """)
                .source("com.acme.Sub", """
                        public class Sub {
                          @GET @Path("x/{}") public String get() { return ""; } // ERROR: path-template-malformed: names no variable
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheGrammarAllowsIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r")
                        public class R {
                          static final String SKU = "{sku: [A-Z]{2}-[0-9]{1,9}}";
                          @GET @Path("a/{a-b}/{a.b}/{_c}/{1d}/{größe}") public String a() { return ""; }
                          @GET @Path("b/{ a : .* }") public String b() { return ""; }
                          @GET @Path("c/" + SKU) public String c() { return ""; }
                          @GET @Path("d/{a:}") public String d() { return ""; }
                          @GET @Path("e/{a: (x)}{b}") public String e() { return ""; }
                          @GET @Path("${api.base}/{x") public String f() { return ""; }
                          @GET @Path("g/{file}.{format: json|xml}") public String g() { return ""; }
                          @GET @Path("") public String h() { return ""; }
                          @GET @Path("i/{a: \\\\{x\\\\}}") public String i() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders/{id}")
                        public class R {
                          @Waive(value = "path-template-malformed", reason = "A filter refuses the request if they differ.")
                          @GET @Path("copies/{id}") public String a(@PathParam("id") String id) { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
