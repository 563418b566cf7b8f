package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class ErrorExtensionReservedTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("error-extension-reserved")
                .compilation(c -> c.library("dev.edict.runtime.problem.Problem"))
                .source("com.acme.OrderResource", IMPORTS + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static void check(String resource, String... more) {
        sources(resource, more).check(Compiler.JAVAC);
    }

    private static final String IMPORTS =
            "import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*; import java.security.Principal;";

    @Test
    void anExtensionTakesANameThatIsTaken() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  dev.edict.runtime.problem.Problem.Builder problem;
                  static final String NAME = "status";
                  @GET public String get() {
                    throw problem
                        .with(NAME, "open") // ERROR: error-extension-reserved: GET /orders adds the extension 'status'
                        .with("id", 4) // WARN: error-extension-reserved: three characters
                        .with("order-id", 4) // WARN: error-extension-reserved: 'order-id'
                        .exception();
                  }
                }
                """);
    }

    @Test
    void otherNamesAndOtherBuildersAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  dev.edict.runtime.problem.Problem.Builder problem; String name; Other other;
                  @GET public String get() {
                    other.with("status", 4);
                    throw problem.with("orderStatus", 4).with("errors", List.of()).with(name, 4).exception();
                  }
                }
                """, "class Other { Other with(String name, Object value) { return this; } }");
    }

    @Test
    void mappersAndInheritedHandlersAreLookedInto() {
        check("@ApiResource @Path(\"/orders\") public class OrderResource extends Base<String> {}", """
                abstract class Base<T> {
                  dev.edict.runtime.problem.Problem.Builder problem; T it;
                  @GET public T get() { throw problem.with("title", it).exception(); } // ERROR: error-extension-reserved: GET /orders
                }
                """, """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  dev.edict.runtime.problem.Problem.Builder problem;
                  public Response toResponse(IllegalStateException e) {
                    return Response.status(409).entity(problem.with("detail", 4).build()).build(); // ERROR: error-extension-reserved: Mapper.toResponse
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  dev.edict.runtime.problem.Problem.Builder problem;
                  @Waive(value = "error-extension-reserved", reason = "An old client reads it.")
                  @GET public String get() { throw problem.with("id", 4).exception(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
