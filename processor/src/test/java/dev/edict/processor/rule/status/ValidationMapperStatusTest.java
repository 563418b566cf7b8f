package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class ValidationMapperStatusTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("validation-mapper-status").source("com.acme.OrderResource", IMPORTS + resource);
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

    private static final String RESOURCE =
            "@ApiResource @Path(\"/orders\") public class OrderResource { @GET public String get() { return \"\"; } }";

    private static String mapper(String exception, String body) {
        return "class Mapper implements ExceptionMapper<" + exception + "> { public Response toResponse(" + exception
                + " e) {\n" + body + "\n} }";
    }

    @Test
    void aMistakeOfTheClientIsMappedToSomethingElse() {
        check(
                RESOURCE,
                mapper(
                        "jakarta.validation.ConstraintViolationException",
                        "return Response.status(500).build(); // WARN: validation-mapper-status: Mapper.toResponse answers 500 to ConstraintViolationException"));
        sources(
                        RESOURCE,
                        mapper(
                                "com.fasterxml.jackson.core.JsonProcessingException",
                                "return Response.status(422).build(); // WARN: validation-mapper-status: a body that cannot be read"))
                .compilation(c -> c.library("com.fasterxml.jackson.core.JsonProcessingException"))
                .check(Compiler.JAVAC);
        check(
                RESOURCE,
                mapper(
                        "jakarta.validation.ConstraintViolationException",
                        "return Response.status(422).build(); // INFO: validation-mapper-status: the document says 400"));
    }

    @Test
    void whatIsRightOrToldApartIsSilent() {
        check(
                RESOURCE,
                mapper("jakarta.validation.ConstraintViolationException", "return Response.status(400).build();"));
        check(
                RESOURCE,
                mapper(
                        "jakarta.validation.ConstraintViolationException",
                        "return e.getConstraintViolations().isEmpty() ? Response.status(500).build() : Response.status(400).build();"));
        check(
                RESOURCE,
                mapper(
                        "jakarta.validation.ConstraintViolationException",
                        "int status = e.getConstraintViolations().size(); return Response.status(status).build();"));
        check(RESOURCE, mapper("ProcessingException", "return Response.status(502).build();"));
        check(RESOURCE, mapper("IllegalStateException", "return Response.status(500).build();"));
    }

    @Test
    void whatAMapperInheritsIsItsOwn() {
        check(
                RESOURCE,
                """
                abstract class Base<E extends Throwable> implements ExceptionMapper<E> {
                  public Response toResponse(E e) {
                    return Response.status(500).build(); // WARN: validation-mapper-status: Base.toResponse answers 500 to BadRequestException
                  }
                }
                """,
                "class Mapper extends Base<BadRequestException> {}",
                "class Other extends Base<IllegalStateException> {}");
        check(
                RESOURCE,
                """
                abstract class Base<E extends Throwable> implements ExceptionMapper<E> {
                  public Response toResponse(E e) { return Response.status(500).build(); }
                }
                """,
                """
                class Mapper extends Base<BadRequestException> {
                  @Override public Response toResponse(BadRequestException e) { return Response.status(400).build(); }
                }
                """,
                "class Other extends Base<IllegalStateException> {}",
                "abstract class Unused extends Base<jakarta.validation.ConstraintViolationException> {}");
    }

    @Test
    void aMapperThatInheritsFromAGenericOneIsSeen() {
        check(RESOURCE, """
                abstract class Base<E extends Exception> implements ExceptionMapper<E> {
                  static Response failed() { return Response.status(500).build(); }
                }
                """, """
                class Mapper extends Base<jakarta.validation.ConstraintViolationException> {
                  @Override public Response toResponse(jakarta.validation.ConstraintViolationException e) {
                    return Response.serverError().build(); // WARN: validation-mapper-status
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources(RESOURCE, """
                @Waive(value = "validation-mapper-status", reason = "Only events are validated here.")
                class Mapper implements ExceptionMapper<jakarta.validation.ConstraintViolationException> {
                  public Response toResponse(jakarta.validation.ConstraintViolationException e) { return Response.status(500).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
