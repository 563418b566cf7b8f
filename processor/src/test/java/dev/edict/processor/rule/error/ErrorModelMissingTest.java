package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorModelMissingTest {
    private static final String RULE = "error-model-missing";
    private static final String RESOURCE =
            "@ApiResource @Path(\"/r\") public class R { @GET public String get() { return \"\"; } }";

    private static RuleTest service(String declaration, String mapper) {
        return RuleTest.of(RULE)
                .source("com.acme.Shop", declaration + " public class Shop extends Application {}")
                .source("com.acme.R", RESOURCE)
                .source("com.acme.Other", RESOURCE.replace("/r", "/o").replace("class R", "class Other"))
                .source("com.acme.Mapper", mapper);
    }

    @Test
    void aServiceWithoutAMapperForTheRestIsToldOnce() {
        service("@ApiService // WARN: error-model-missing: No ExceptionMapper is there\n@ApplicationPath(\"/v1\")", """
                        import jakarta.ws.rs.ext.*;
                        public class Mapper implements ExceptionMapper<IllegalArgumentException> {
                          public Response toResponse(IllegalArgumentException e) { return Response.status(400).build(); }
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    /** The last by way of a type argument. */
    @ParameterizedTest
    @ValueSource(strings = {"Throwable", "Exception", "RuntimeException", "WebApplicationException"})
    void aMapperForTheRestIsEnough(String exception) {
        service("@ApiService", """
                        import jakarta.ws.rs.ext.*;
                        abstract class Base<E extends Throwable> implements ExceptionMapper<E> {}
                        public class Mapper extends Base<%1$s> {
                          @Override public Response toResponse(%1$s e) { return Response.status(500).build(); }
                        }
                        """.formatted(exception)).check(Compiler.JAVAC);
    }

    @Test
    void whereSomethingElseMayMapItIsSilent() {
        service("@ApiService(errors = ApiService.Errors.EXTERNAL)", "public class Mapper {}")
                .check(Compiler.JAVAC);
        service("", "public class Mapper {}").check(Compiler.JAVAC);
        service("@ApiService", "public class Mapper {}")
                .compilation(c -> c.library("dev.edict.runtime.rest.ResourceBinding"))
                .check(Compiler.JAVAC);
        service("@ApiService", """
                        public class Mapper {
                          void configure(Configurable<?> config, Object mapper) { config.register(mapper); }
                        }
                        """).check(Compiler.JAVAC);
        service(
                        "@ApiService @Waive(value = \"error-model-missing\", reason = \"The gateway answers.\")",
                        "public class Mapper {}")
                .checkWaived(Compiler.JAVAC);
    }

    /** Without bodies it is not known who maps what. */
    @Test
    void theEclipseCompilerShowsTooLittle() {
        service("@ApiService", "public class Mapper {}").check(Compiler.ECJ);
    }
}
