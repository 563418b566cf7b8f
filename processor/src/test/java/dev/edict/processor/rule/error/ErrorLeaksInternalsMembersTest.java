package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

/** Texts of exceptions in variables that get them later, and in members of what is sent. */
class ErrorLeaksInternalsMembersTest {
    private static final String PROBLEM = """
            public class Problem {
              public String text; public int n;
              @com.fasterxml.jackson.annotation.JsonIgnore public String hidden;
              public Problem text(String t) { this.text = t; return this; }
              public Problem log(String t) { System.out.println(t); return this; }
              public Problem hide(String t) { hidden = t; return this; }
              public void setText(String t) { text = t; }
              public void setFixed(String t) { text = "no"; }
              public static Problem of(String t) { Problem p = new Problem(); p.text = t; return p; }
              public static Problem made(String t) { return builder().text(t).build(); }
              public static Builder builder() { return new Builder(); }
              public static class Builder {
                private String text;
                public Builder text(String t) { this.text = Objects.requireNonNull(t); return this; }
                public Builder log(String t) { System.out.println(t); return this; }
                public Problem build() { Problem p = new Problem(); p.text = text; return p; }
              }
            }
            """;

    private static void check(String members) {
        RuleTest.of("error-leaks-internals")
                .source("com.acme.Problem", PROBLEM)
                .source("com.acme.R", "@ApiResource @Path(\"/r\") public class R {\n" + members + """
                          private Response go() throws java.sql.SQLException { throw new java.sql.SQLException(); }
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    /** A handler that answers what a clause makes. */
    private static String clause(String name, String caught, String body) {
        return "@POST @Path(\"%1$s\") public Response %1$s(String in) { String m = \"\"; try { return go(); } catch (%2$s e) {\n%3$s\n} }\n"
                .formatted(name, caught, body.strip());
    }

    @Test
    void anExceptionOfSeveralTypesIsEachOfThem() {
        check(clause("a", "java.sql.SQLException | IllegalStateException", """
                        return Response.serverError().entity(e.getMessage()).build(); // ERROR: error-leaks-internals: e.getMessage() of SQLException
                        """)
                + clause("b", "RuntimeException | java.sql.SQLException", """
                        return Response.serverError().entity(e.getMessage()).build(); // ERROR: error-leaks-internals: e.getMessage() of RuntimeException
                        """)
                + clause("c", "IllegalStateException | java.sql.SQLException", """
                        return told(e);
                        """)
                + """
                private Response told(Exception e) {
                  return Response.serverError().entity(e.getMessage()).build(); // ERROR: error-leaks-internals: e.getMessage() of SQLException
                }
                """);
    }

    @Test
    void someTypesHaveTextsForClients() {
        RuleTest.of("error-leaks-internals").source("com.acme.R", """
                @ApiResource @Path("/r") public class R {
                  @POST public Response a(String in) {
                    try { return Response.ok(Integer.valueOf(in)).build(); }
                    catch (NumberFormatException | NullPointerException e) { return Response.status(400).entity(e.getMessage()).build(); }
                  }
                }
                """).check(Compiler.JAVAC);
    }

    @Test
    void aVariableThatIsAssignedHasIt() {
        check(clause("a", "Exception", """
                        m = e.getMessage(); return Response.serverError().entity(m).build(); // ERROR: error-leaks-internals: POST /r/a sends e.getMessage() of Exception
                        """) + clause("b", "Exception", """
                        m = e.getMessage(); m = "no"; return Response.serverError().entity(m).build();
                        """) + clause("c", "Exception", """
                        if (in.isEmpty()) { m = e.getMessage(); } return Response.serverError().entity(m).build();
                        """) + """
                @POST @Path("d") public Response d(String in) {
                  String error = null;
                  try { go(); } catch (Exception e) { error = "because " + e.getMessage(); } // ERROR: error-leaks-internals: POST /r/d
                  if (error != null) { return Response.serverError().entity(error).build(); }
                  return Response.ok().build();
                }
                """);
    }

    @Test
    void membersOfWhatIsSentHaveIt() {
        check(clause("a", "Exception", """
                        Problem p = new Problem(); p.setText(e.getMessage()); return Response.serverError().entity(p).build(); // WARN: error-leaks-internals: POST /r/a sends e.getMessage() of Exception
                        """)
                + clause("b", "Exception", """
                        Problem p = new Problem(); p.text = e.getMessage(); return Response.serverError().entity(p).build(); // WARN: error-leaks-internals: POST /r/b
                        """)
                + clause("c", "Exception", """
                        return Response.serverError().entity(new Problem().text(e.getMessage())).build(); // WARN: error-leaks-internals: POST /r/c
                        """)
                + clause("d", "Exception", """
                        return Response.serverError().entity(Problem.of(e.getMessage())).build(); // WARN: error-leaks-internals: POST /r/d
                        """)
                + clause("e", "Exception", """
                        return Response.serverError().entity(Problem.builder().text(e.getMessage()).build()).build(); // WARN: error-leaks-internals: POST /r/e
                        """)
                + clause("f", "Exception", """
                        return Response.serverError().entity(Problem.made(e.getMessage())).build(); // WARN: error-leaks-internals: POST /r/f
                        """)
                + clause("g", "Exception", """
                        Problem.Builder b = Problem.builder(); b.text(e.getMessage()); return Response.serverError().entity(b.build()).build(); // WARN: error-leaks-internals: POST /r/g
                        """));
    }

    @Test
    void whatIsTakenUpStaysWhatElseIsDone() {
        RuleTest.of("error-leaks-internals")
                .source("io.vertx.core.json.JsonObject", """
                public class JsonObject {
                  public JsonObject put(String name, String value) { return this; }
                  public boolean has(String name) { return false; }
                  public Object get(String name) { return null; }
                }
                """)
                .source("com.acme.R", """
                import io.vertx.core.json.*;
                @ApiResource @Path("/r") public class R {
                  @POST public Response a(String in) {
                    try { return Response.ok(Integer.valueOf(in)).build(); }
                    catch (Exception e) {
                      JsonObject json = new JsonObject();
                      json.put("error", e.getMessage()); // ERROR: error-leaks-internals: POST /r sends e.getMessage() of Exception
                      json.has(in);
                      json.put("more", e.getMessage()); // ERROR: error-leaks-internals: POST /r sends e.getMessage() of Exception
                      json.get(e.getMessage());
                      return Response.serverError().entity(json).build();
                    }
                  }
                }
                """)
                .check(Compiler.JAVAC);
    }

    @Test
    void membersThatAreNotWrittenOrGetSomethingElseDoNot() {
        check(clause("a", "Exception", """
                        Problem p = new Problem(); p.setFixed(e.getMessage()); return Response.serverError().entity(p).build();
                        """)
                + clause("b", "Exception", """
                        Problem p = new Problem(); p.hidden = e.getMessage(); return Response.serverError().entity(p).build();
                        """)
                + clause("c", "Exception", """
                        return Response.serverError().entity(new Problem().hide(e.getMessage()).log(e.getMessage())).build();
                        """)
                + clause("d", "Exception", """
                        Problem p = new Problem(); p.setText(e.getMessage()); return Response.serverError().entity(p.n).build();
                        """)
                + clause("e", "Exception", """
                        return Response.serverError().entity(Problem.builder().log(e.getMessage()).build()).build();
                        """)
                + clause("f", "IllegalStateException", """
                        Problem p = new Problem(); p.setText(e.getMessage()); return Response.serverError().entity(p).build();
                        """).replace("return go();", "return Response.ok(in).build();"));
    }
}
