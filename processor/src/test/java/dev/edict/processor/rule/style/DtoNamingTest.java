package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DtoNamingTest {
    private static final String RULE = "dto-naming";

    /** Methods that look alike, each on a line of its own. */
    private static String alike(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.replace("#", "" + i))
                .collect(Collectors.joining("\n"));
    }

    private static RuleTest types(RuleTest test, int count) {
        IntStream.range(0, count)
                .forEach(i ->
                        test.source("com.acme.T" + i + "Response", "public record T" + i + "Response(String id) {}"));
        return test;
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTenThatIsNamedOtherwiseIsReported(Compiler compiler) {
        types(RuleTest.of(RULE), 9)
                .source("com.acme.Order", "public record Order(String id) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends All<Order> {}
                        """)
                .source(
                        "com.acme.All",
                        "public abstract class All<T> {\n"
                                + alike(9, "@GET @Path(\"m#\") public T#Response m#() { return null; }")
                                + "\n@GET @Path(\"x\") public List<T> x() { return null; } // WARN: dto-naming: GET /r/x answers Order, where 9 of 10 such types end in Response\n}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAHabitNothingIsSaid(Compiler compiler) {
        types(RuleTest.of(RULE), 9)
                .source("com.acme.Order", "public record Order(String id) {}")
                .source("com.acme.Item", "public record Item(String id) {}")
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(9, "@GET @Path(\"m#\") public T#Response m#() { return null; }")
                                + "@GET @Path(\"x\") public Order x() { return null; }"
                                + "@GET @Path(\"y\") public Item y() { return null; }}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        types(RuleTest.of(RULE), 9)
                .source("com.acme.Order", "public record Order(String id) {}")
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(9, "@GET @Path(\"m#\") public T#Response m#() { return null; }")
                                + "@Waive(value = \"dto-naming\", reason = \"The partner's name.\") @GET @Path(\"x\") public Order x() { return null; }}")
                .checkWaived(compiler);
    }
}
