package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What services do with exceptions that are not told, or are their own. */
class ErrorLeaksInternalsHabitsTest {
    private static final String IMPORTS =
            "import java.io.*; import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*;";

    private static final String OWN = "class Own extends RuntimeException {}";

    private static RuleTest sources(String members, String... more) {
        RuleTest test = RuleTest.of("error-leaks-internals")
                .source(
                        "com.acme.OrderResource",
                        IMPORTS + "@ApiResource @Path(\"/orders\") public class OrderResource { " + members + " }");
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static void check(String members, String... more) {
        sources(members, more).check(Compiler.JAVAC);
    }

    @Test
    void whatLooksSomethingUpOrComparesIsNotContent() {
        check("""
                static final Map<String, String> TEXTS = Map.of("lock", "locked");
                  static final Set<String> TRIED = Set.of("lock");
                  record Fault(String code, boolean again) {}
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { return Response.status(500).entity(TEXTS.get(e.getMessage())).build(); }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return Response.status(500).entity(text(e.getMessage())).build(); }
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return Response.status(500).entity(new Fault("x", "lock".equals(e.getMessage()))).build(); }
                  }
                  @PATCH public Response patch() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return Response.status(500).entity(new Fault("x", TRIED.contains(e.getMessage()))).build(); }
                  }
                  @DELETE public Response delete() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return Response.status(500).entity(Objects.hash(e.getMessage())).build(); }
                  }
                  private static String text(String message) { return TEXTS.getOrDefault(message, "failed"); }
                """);
    }

    @Test
    void whatIsTakenOutAgainIsNotSent() {
        check("""
                @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) {
                      StringBuilder text = new StringBuilder();
                      text.append(e.getMessage());
                      System.out.println(text);
                      text.setLength(0);
                      return Response.status(500).entity(text.append("failed").toString()).build();
                    }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) {
                      Map<String, Object> body = new HashMap<>();
                      body.put("message", e.getMessage());
                      System.out.println(body);
                      body.remove("message");
                      return Response.status(500).entity(body).build();
                    }
                  }
                """);
    }

    @Test
    void whatIsNotWrittenIsNotSent() {
        sources("""
                record Fault(String code, @com.fasterxml.jackson.annotation.JsonIgnore String cause) {}
                  record Short(String code) { Short(String code, String cause) { this(code); } } // a constructor may drop it
                  static class Body {
                    private final String cause;
                    Body(String cause) { this.cause = cause; }
                    @com.fasterxml.jackson.annotation.JsonIgnore public String getCause() { return cause; }
                  }
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { return Response.status(500).entity(new Fault("x", e.getMessage())).build(); }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { return Response.status(500).entity(new Body(e.getMessage())).build(); }
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) {
                      return Response.status(500).entity(new Short("x", e.getMessage())).build(); // WARN: error-leaks-internals: POST /orders
                    }
                  }
                  @DELETE public Response delete() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) {
                      return Response.status(500).entity(new Fault(e.getMessage(), "x")).build(); // ERROR: error-leaks-internals: DELETE /orders
                    }
                  }
                """)
                .compilation(c -> c.library("com.fasterxml.jackson.annotation.JsonIgnore"))
                .check(Compiler.JAVAC);
    }

    @Test
    void aHelperTellsWhatItIsGiven() {
        check("""
                @GET public Response get() {
                    try { return Response.ok("").build(); } catch (Own e) { return refused(e); }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); } catch (Own e) { return outer(e); } catch (RuntimeException e) { return any(e); }
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); } catch (Own e) { return any(e); }
                  }
                  @DELETE public Response delete() { return made(new IllegalStateException("locked")); }
                  @PATCH public Response patch() {
                    try { return Response.ok("").build(); } catch (Own e) { return cause(e); }
                  }
                  private Response refused(Exception e) { return Response.status(400).entity(e.getMessage()).build(); }
                  private Response outer(RuntimeException e) { return inner(e); }
                  private Response inner(Throwable e) { return Response.status(400).entity(Map.of("text", e.getMessage())).build(); }
                  private Response made(Exception e) { return Response.status(400).entity(e.getMessage()).build(); }
                  private Response any(Exception e) {
                    return Response.status(400).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: OrderResource.any sends e.getMessage() of RuntimeException
                  }
                  private Response cause(Exception e) {
                    return Response.status(400).entity(e.getCause().getMessage()).build(); // ERROR: error-leaks-internals: OrderResource.cause
                  }
                """, OWN);
    }

    @Test
    void whatIsGivenToAReferenceMayBeAnything() {
        check("""
                java.util.concurrent.CompletionStage<Response> stage;
                  @GET public java.util.concurrent.CompletionStage<Response> get() { return stage.exceptionally(this::failed); }
                  private Response failed(Throwable e) {
                    return Response.status(500).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: OrderResource.failed
                  }
                """);
    }

    @Test
    void aMapperTellsWhatItsSubclassesMap() {
        check(
                "@GET public String get() { return null; }",
                """
                abstract class Mapper<E extends RuntimeException> implements ExceptionMapper<E> {
                  public Response toResponse(E e) { return Response.status(409).entity(e.getMessage()).build(); }
                }
                """,
                "@Provider class OwnMapper extends Mapper<Own> {}",
                OWN,
                """
                abstract class Wide<E extends Throwable> implements ExceptionMapper<E> {
                  public Response toResponse(E e) {
                    return Response.status(500).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: Wide.toResponse sends e.getMessage() of Exception
                  }
                }
                """,
                "@Provider class All extends Wide<Exception> {}");
    }

    @Test
    void whatIsKnownOfAnExceptionMakesItHarmless() {
        check("""
                @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { rethrowUnlessKnown(e); return Response.status(400).entity(e.getMessage()).build(); }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { return Response.status(400).entity(text(e)).build(); }
                  }
                  private void rethrowUnlessKnown(RuntimeException e) { if (!(e instanceof Own)) throw e; }
                  private String text(Throwable e) { if (!(e instanceof Own)) return "failed"; return e.getMessage(); }
                """, OWN);
    }

    @Test
    void chainsThatOnlySomeFailuresComeToAreSilent() {
        sources("""
                org.acme.Uni<Response> uni;
                  @GET public org.acme.Uni<Response> get() {
                    return uni.onFailure(Own.class).recoverWithItem(e -> Response.status(400).entity(e.getMessage()).build());
                  }
                  @PUT public org.acme.Uni<Response> put() {
                    return uni.onFailure(e -> e instanceof Own).recoverWithItem(this::refused);
                  }
                  @POST public org.acme.Uni<Response> post() {
                    return uni.onFailure().recoverWithItem(e -> Response.status(500).entity(e.getMessage()).build()); // ERROR: error-leaks-internals: POST /orders
                  }
                  private Response refused(Throwable e) { return Response.status(400).entity(e.getMessage()).build(); }
                """, OWN).source("org.acme.Uni", """
                        package org.acme;
                        import java.util.function.*;
                        public interface Uni<T> {
                          Failure<T> onFailure();
                          Failure<T> onFailure(Class<? extends Throwable> type);
                          Failure<T> onFailure(Predicate<? super Throwable> predicate);
                          interface Failure<T> { Uni<T> recoverWithItem(Function<? super Throwable, ? extends T> fallback); }
                        }
                        """).check(Compiler.JAVAC);
    }

    @Test
    void aStackTraceBehindASwitchWarns() {
        check("""
                boolean development;
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) {
                      if (development) return Response.status(500).entity(trace(e)).build(); // WARN: error-leaks-internals: the stack trace
                      return Response.status(500).build();
                    }
                  }
                  private static String trace(Throwable e) {
                    java.io.StringWriter text = new java.io.StringWriter();
                    e.printStackTrace(new java.io.PrintWriter(text));
                    return text.toString();
                  }
                """);
    }

    @Test
    void exceptionsThatSomethingElseWritesAreSilent() {
        sources(
                        """
                @Produces("application/json") @GET public Response get() { return Response.status(409).entity(new Serialized()).build(); }
                  @Produces("application/json") @PUT public Response put() { return Response.status(409).entity(new Bodied()).build(); }
                  @Produces("application/json") @POST public Response post() { return Response.status(409).entity(new com.fasterxml.jackson.core.JsonParseException((com.fasterxml.jackson.core.JsonParser) null, "")).build(); }
                  @Produces("application/json") @DELETE public Response delete() {
                    return Response.status(409).entity(new Own()).build(); // WARN: error-leaks-internals: DELETE /orders sends Own as it is
                  }
                """,
                        "class Serialized extends RuntimeException {}",
                        """
                class Serializer extends com.fasterxml.jackson.databind.JsonSerializer<Serialized> {
                  @Override public void serialize(Serialized e, com.fasterxml.jackson.core.JsonGenerator to, com.fasterxml.jackson.databind.SerializerProvider by) {}
                }
                """,
                        "class Bodied extends RuntimeException {}",
                        """
                abstract class Writer implements MessageBodyWriter<Bodied> {}
                """,
                        OWN)
                .compilation(c -> c.library("com.fasterxml.jackson.databind.ObjectMapper")
                        .library("com.fasterxml.jackson.core.JsonGenerator")
                        .library("com.fasterxml.jackson.annotation.JsonValue"))
                .check(Compiler.JAVAC);
    }

    @Test
    void aMethodThatMapsTellsWhatItsAnnotationNames() {
        sources("@GET public String get() { return null; }", OWN, """
                class Mappers {
                  @org.jboss.resteasy.reactive.server.ServerExceptionMapper({Own.class, Other.class})
                  public Response own(RuntimeException e) { return Response.status(400).entity(e.getMessage()).build(); }
                  @org.jboss.resteasy.reactive.server.ServerExceptionMapper
                  public Response all(Exception e) {
                    return Response.status(500).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: Mappers.all
                  }
                }
                """, "class Other extends RuntimeException {}")
                .source("org.jboss.resteasy.reactive.server.ServerExceptionMapper", """
                        package org.jboss.resteasy.reactive.server;
                        public @interface ServerExceptionMapper { Class<? extends Throwable>[] value() default {}; }
                        """)
                .check(Compiler.JAVAC);
    }

    /** The same of each, whatever it is called: what makes an exception is its class. */
    @ParameterizedTest
    @ValueSource(strings = {"Closed", "ClosedException"})
    void anExceptionIsOneByItsClass(String name) {
        String database = name.replace("Closed", "StorageFailure");
        sources(
                        """
                @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (NAME e) { return Response.status(500).entity(Arrays.toString(e.getStackTrace())).build(); } // ERROR: error-leaks-internals: sends the stack trace
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (NAME e) { StringWriter text = new StringWriter(); e.printStackTrace(new PrintWriter(text)); return Response.status(500).entity(text.toString()).build(); } // ERROR: error-leaks-internals: sends the stack trace
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); }
                    catch (NAME e) { return Response.status(409).entity(e.getMessage()).build(); }
                  }
                  @PATCH public Response patch() {
                    try { return Response.ok("").build(); }
                    catch (DATABASE e) { return Response.status(500).entity(e.getMessage()).build(); } // ERROR: error-leaks-internals: sends e.getMessage() of DATABASE
                  }
                  java.util.concurrent.CompletionStage<Response> stage;
                  interface Handler<E> { Response handle(E e); }
                  static Response with(Handler<NAME> handler) { return handler.handle(new NAME()); }
                  @DELETE public Response delete() {
                    return with(e -> Response.status(500).entity(Arrays.toString(e.getStackTrace())).build()); // ERROR: error-leaks-internals: sends the stack trace
                  }
                """.replace("NAME", name).replace("DATABASE", database),
                        "class %s extends RuntimeException {}".formatted(name),
                        "class %s extends jakarta.persistence.PersistenceException {}".formatted(database),
                        """
                @Provider class Mapper implements ExceptionMapper<DATABASE> {
                  public Response toResponse(DATABASE e) {
                    return Response.status(500).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: Mapper.toResponse sends e.getMessage()
                  }
                }
                """.replace("DATABASE", database))
                .check(Compiler.JAVAC);
    }
}
