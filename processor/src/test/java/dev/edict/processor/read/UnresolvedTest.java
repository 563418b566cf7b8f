package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnresolvedTest {

    @Test
    void defersWhileATypeIsMissing() {
        Reading reading = Reading.of("shop.R", """
                @Path("/r") public class R { @GET public Dto get() { return null; } }
                """)
                .and("shop.Dto", "public class Dto { public Generated made; }")
                .broken();
        assertThat(reading.operations()).isEqualTo("deferred: Generated at shop.Dto#made\n");
    }

    @Test
    void defersForEveryPlaceThatMentionsATypeDirectly() {
        String[] members = {
            "@GET public Missing get() { return null; }",
            "@POST public void post(Missing in) {}",
            "@GET public void get(@QueryParam(\"q\") Missing in) {}",
            "@GET public void get(@BeanParam Bean in) {} public static class Bean { @QueryParam(\"q\") Missing m; }",
            "@GET public void get() throws Missing {}",
        };
        for (String member : members) {
            Reading reading = Reading.of("shop.R", "@Path(\"/r\") public class R { " + member + " }")
                    .broken();
            assertThat(reading.operations()).as(member).startsWith("deferred: Missing at shop.R");
        }
    }

    @Test
    void defersForASuperclassThatIsMissing() {
        Reading reading = Reading.of(
                        "shop.R", "@Path(\"/r\") public class R extends Missing { @GET public void get() {} }")
                .broken();
        assertThat(reading.operations()).isEqualTo("deferred: Missing at shop.R\n");
    }

    @Test
    void defersForAValueThatCannotBeResolved() {
        Reading reading = Reading.of("shop.R", "@Path(Missing.PATH) public class R { @GET public void get() {} }")
                .broken();
        assertThat(reading.operations()).isEqualTo("deferred: the value of @Path at shop.R\n");
    }

    @Test
    void readsOtherResourcesBesideABrokenOne() {
        Reading reading = Reading.of(
                        "shop.A", "@Path(\"/a\") public class A { @GET public Missing get() { return null; } }")
                .and("shop.B", "@Path(\"/b\") public class B { @GET public String get() { return null; } }")
                .broken();
        assertThat(reading.operations()).isEqualTo("deferred: Missing at shop.A#get()\nGET /b() -> ENTITY String\n");
    }

    /** javac does not show annotations whose type it cannot find. */
    @Test
    void defersForAnAnnotationTypeThatIsMissingWhereTheCompilerShowsIt() {
        Reading reading = Reading.of("shop.R", "@Path(\"/r\") public class R { @GET @Missing public void get() {} }")
                .broken();
        assertThat(reading.answer(Compiler.ECJ, Snapshot::operations)).isEqualTo("deferred: Missing at shop.R#get()\n");
        assertThat(reading.answer(Compiler.JAVAC, Snapshot::operations))
                .isEqualTo(
                        Runtime.version().feature() >= 25
                                ? "deferred: Missing at shop.R#get()\n"
                                : "GET /r() -> VOID\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class R<T extends R<T>> { @GET public T get() { return null; } }",
                "public class R { @GET public int get(int a, int a) { return 1; } @GET public long get(int a, int b) { return 1; } }",
                "public class R { @Path public void x() {} @Path(3) @QueryParam public int y() { return 1; } }",
                "public class R extends R2 { @GET public void x() {} } class R2 extends R2 {}",
                "public class R implements R3, R3 { @GET public void x() {} } interface R3 extends R3 {}",
                "public class R { @GET public void x(D d) {} record D(D d, D d, int) {} }",
                "public class R { @GET public void x(D<int> d, D<D, D> e) {} class D<T> { T t; } }",
                "public class R { @GET public void x(@DefaultValue(1 + null) @Size(min = \"x\") String d) {} }",
            })
    void neverThrowsAtBrokenSources(String source) {
        Reading reading = Reading.of("shop.R", "@Path(\"/r\") " + source).broken();
        for (Compiler compiler : Compiler.values()) {
            // a compiler may give up before it asks any processor
            reading.ask(compiler, s -> s.everything() + "read")
                    .ifPresent(answer -> assertThat(answer)
                            .as(compiler + " " + source)
                            .endsWith("read")
                            .doesNotContain("unusable"));
        }
    }
}
