package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenapiExampleInvalidTest {
    private static final String RULE = "openapi-example-invalid";

    @ParameterizedTest
    @EnumSource
    void anExampleThatDoesNotFitIsReportedWhereItStands(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.State", """
                        public enum State { OPEN, CLOSED }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> { public T note; }
                        """)
                .source("com.acme.Order", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @Schema(example = "{\\"name\\": ") // ERROR: openapi-example-invalid: Order: the example is no JSON
                        public class Order extends Base<String> { public String userName; public State state; public int count; public List<String> tags; }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
                              examples = @ExampleObject(name = "x", value = "{\\"user_name\\": \\"a\\"}"))) // WARN: openapi-example-invalid: GET /r/a: the example has 'user_name', which Order does not have (count, note, state, tags, userName).
                          public Order a() { return null; }
                          @POST @Path("b") @RequestBody(content = @Content(
                              examples = @ExampleObject(name = "x", value = "{\\"state\\": \\"LOST\\"}"))) // WARN: openapi-example-invalid: has in 'state' 'LOST', which is no constant of State
                          public void b(Order in) {}
                          @POST @Path("c") @RequestBody(content = @Content(
                              examples = @ExampleObject(name = "x", value = "{\\"count\\": \\"3\\"}"))) // WARN: openapi-example-invalid: has in 'count' something that is no number
                          public void c(Order in) {}
                          @POST @Path("d") @RequestBody(content = @Content(
                              examples = @ExampleObject(name = "x", value = "{\\"tags\\": \\"x\\", }"))) // ERROR: openapi-example-invalid: is no JSON
                          public void d(Order in) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void examplesThatFitAndThoseThatCannotBeReadAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Open", """
                        public class Open {
                          public String name;
                          @com.fasterxml.jackson.annotation.JsonAnyGetter public Map<String, String> more() { return null; }
                        }
                        """)
                .source("com.acme.Order", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @Schema(example = "{\\"userName\\": \\"a\\", \\"at\\": 3, \\"nothing\\": null}")
                        public class Order { public String userName; public java.time.Instant at; public Integer nothing; }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "200", content = @Content(mediaType = "application/xml", examples = @ExampleObject(name = "x", value = "<order/>"))) public Order a() { return null; }
                          @GET @Path("b") @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "x", value = "{\\"other\\": 1}"))) public Open b() { return null; }
                          @GET @Path("c") @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "x", value = "plain text"))) public String c() { return null; }
                          @GET @Path("d") @APIResponse(responseCode = "404", content = @Content(examples = @ExampleObject(name = "x", value = "{\\"title\\": \\"gone\\"}"))) public Order d() { return null; }
                          @GET @Path("e") @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "x", externalValue = "https://x"))) public Order e() { return null; }
                          @GET @Path("f") @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "x", value = "[{\\"x\\": 1}]"))) public List<Order> f() { return null; }
                          @Waive(value = "openapi-example-invalid", reason = "Shows what is refused.")
                          @POST @Path("g") @RequestBody(content = @Content(examples = @ExampleObject(name = "x", value = "{\\"x\\": 1}"))) public void g(Order in) {}
                        }
                        """)
                .checkWaived(compiler);
    }
}
