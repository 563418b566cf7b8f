package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceMethodIgnoredTest {
    private static final String RULE = "resource-method-ignored";

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublicIsNotCalled(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @GET
                          String list() { return ""; } // ERROR: resource-method-ignored: GET /users: method 'list' is not public, so that the runtime ignores it and clients get 404 or 405. Make it public.
                          @POST
                          protected void create(String body) {} // ERROR: resource-method-ignored
                          @DELETE
                          private void clear() {} // ERROR: resource-method-ignored
                          @PUT
                          public static void replace(String body) {} // ERROR: resource-method-ignored: is static
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                          private String helper() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void methodsOfInterfacesArePublic(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/users")
                        public interface Api {
                          @GET String list();
                          @GET @Path("all") default String all() { return ""; }
                        }
                        """)
                .source("com.acme.R", "public class R implements Api { public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anOverrideMayMakeItPublic(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET protected abstract T list();
                          @POST
                          protected void create(T body) {} // ERROR: resource-method-ignored: POST /users
                        }
                        """)
                .source(
                        "com.acme.R",
                        "@Path(\"/users\") public class R extends Base<String> { @Override public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatIsNotPublicIsNotReached(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "interface Api { @POST @Path(\"b\") @Idempotent void b(); }")
                .source("com.acme.R", """
                        @Path("/a") class R implements Api { // WARN: resource-method-ignored: R is not public: a runtime that calls it by reflection, as Jersey, RESTEasy and CXF do, does not start, or answers each request 500. Make it public, and its constructor.
                          public R() {}
                          @POST @Path("a") @Idempotent public void a() {}
                          public void b() {}
                        }
                        """)
                .source("com.acme.Outer", """
                        public class Outer {
                          @Path("/c") static class Inner { @GET public String get() { return ""; } } // WARN: resource-method-ignored: Inner is not public
                          @Path("/d") private static class Own { @GET public String get() { return ""; } } // WARN: resource-method-ignored
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPublicClassInheritsFromOneThatIsNotIsNotReached(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        abstract class Base<T> {
                          @POST @Idempotent
                          public void create(T body) {} // WARN: resource-method-ignored: POST /r: R inherits method 'create' from Base, which is not public: Jersey and RESTEasy take no such method, and clients get 404 or 500. Make Base public, or override the method in R.
                          @PUT public void replace(T body) {}
                          @DELETE protected abstract void clear();
                        }
                        """)
                .source(
                        "com.acme.Reading",
                        "interface Reading { @GET default String get() { return \"\"; } } // WARN: resource-method-ignored: GET /r: R inherits method 'get' from Reading")
                .source("com.acme.R", """
                        @Path("/r") public class R extends Base<String> implements Reading {
                          @Override public void replace(String body) {}
                          @Override public void clear() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeclaredInPublicTooIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "public interface Api { @POST void create(String body); }")
                .source("com.acme.Base", "class Base { public void create(String body) {} }")
                .source("com.acme.R", "@Path(\"/r\") public class R extends Base implements Api {}")
                .source(
                        "com.acme.Bean",
                        "@Path(\"/b\") class Bean implements Api { public void create(String body) {} String get() { return \"\"; } }")
                .source("com.acme.Outer", """
                        class Outer {
                          @Path("/c") public static class Inner { @GET public String get() { return ""; } }
                          @Path("/d") protected static class Guarded { @GET public String get() { return ""; } }
                        }
                        """)
                .source("com.acme.Empty", "@Path(\"/e\") class Empty {}")
                .source("com.acme.Later", "abstract class Later { @GET public String get() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void quarkusGeneratesWhatCallsThem(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "org.jboss.resteasy.reactive.server.ServerExceptionMapper",
                        "package org.jboss.resteasy.reactive.server; public @interface ServerExceptionMapper {}")
                .source("com.acme.Base", "abstract class Base<T> { @POST public void create(T body) {} }")
                .source("com.acme.R", "@Path(\"/r\") public class R extends Base<String> {}")
                .source("com.acme.S", """
                        @Path("/s") class S {
                          @POST public void create(String body) {}
                          @GET String get() { return ""; } // ERROR: resource-method-ignored
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Waive(value = "resource-method-ignored", reason = "Our runtime serves it.")
                          @GET String list() { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anArrayOfATypeVariableIsNotFound(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Bulk", """
                        public interface Bulk<T, N extends Number> {
                          @POST @Path("all") @Idempotent String all(T[] things);
                          @POST @Path("deep") @Idempotent String deep(int n, T[][] things);
                          @POST @Path("one") @Idempotent String one(T thing);
                          @POST @Path("list") @Idempotent String list(java.util.List<T[]> things);
                          @POST @Path("numbers") @Idempotent String numbers(N[] numbers);
                          @POST @Path("own") @Idempotent String own(T[] things);
                          @POST @Path("default") @Idempotent default String inherited(T[] things) { return ""; }
                        }
                        """).source("com.acme.R", """
                        @Path("/r")
                        public class R implements Bulk<String, Number> {
                          public String all(String[] things) { return ""; } // WARN: resource-method-ignored: POST /r/all: method 'all' has its annotations from an interface, which declares a parameter as an array of a type variable
                          public String deep(int n, String[][] things) { return ""; } // WARN: resource-method-ignored: POST /r/deep
                          public String one(String thing) { return ""; }
                          public String list(java.util.List<String[]> things) { return ""; }
                          public String numbers(Number[] numbers) { return ""; }
                          @POST @Path("own") @Idempotent public String own(String[] things) { return ""; }
                        }
                        """).check(compiler);
    }
}
