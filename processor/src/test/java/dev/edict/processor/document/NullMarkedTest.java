package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Where null is the exception, what says nothing is always there. */
class NullMarkedTest {

    private static JsonObject out(String declarations) {
        JsonObject document = document("import org.jspecify.annotations.*; @Path(\"/p\") public class R { "
                + declarations + " @GET public Out get() { return null; } }");
        return schema(document, "Out");
    }

    @Test
    void componentsOfAMarkedRecordAreRequiredUnlessTheySayOtherwise() {
        JsonObject out = out(
                "@NullMarked public record Out(String a, @Nullable String b, List<String> c, Optional<String> d) {}");
        assertThat(out.get("required")).isEqualTo(json("[\"a\", \"c\"]"));
        assertThat(out.object("properties").orElseThrow().get("b")).isEqualTo(json("""
                {"type": ["string", "null"]}"""));
    }

    @Test
    void theNearestScopeCounts() {
        assertThat(out("@NullMarked public static class Scope { public record In(String a) {} }"
                                + " @NullUnmarked public record Out(String a, Scope.In in) {}")
                        .has("required"))
                .isFalse();
    }

    @Test
    void aVariableMayStandForATypeThatAdmitsNull() {
        JsonObject document = document("import org.jspecify.annotations.*; @Path(\"/p\") public class R {"
                + " @NullMarked public record Page<T extends @Nullable Object>(T first, String next) {}"
                + " @GET public Page<String> get() { return null; } }");
        assertThat(schema(document, "PageOfString").get("required")).isEqualTo(json("[\"next\"]"));
    }

    @Test
    void aMemberMaySayItOfItself() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { public record Out(@org.jetbrains.annotations.NotNull String a, String b) {}
                          @GET public Out get() { return null; } }""")
                .and(
                        "org.jetbrains.annotations.NotNull",
                        "package org.jetbrains.annotations; public @interface NotNull {}")
                .document();
        assertThat(schema(document, "Out").get("required")).isEqualTo(json("[\"a\"]"));
    }

    @Test
    void whatAClassStartsWithMayBeLeftOut() {
        assertThat(
                        out("@NullMarked public static class Out { public String a = \"\"; public String getB() { return \"\"; } }")
                                .get("required"))
                .isEqualTo(json("[\"b\"]"));
    }

    @Test
    void moneyIsAnAmountAndItsCurrency() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { public record Out(org.joda.money.Money price, javax.money.CurrencyUnit unit) {}
                          @GET public Out get() { return null; } }""")
                .and(
                        "org.joda.money.Money",
                        "package org.joda.money; public final class Money { public boolean isZero() { return true; } }")
                .and(
                        "javax.money.CurrencyUnit",
                        "package javax.money; public interface CurrencyUnit { int getDefaultFractionDigits(); }")
                .document();
        assertThat(schema(document, "Out").get("properties")).isEqualTo(json("""
                {"price": {"type": "object", "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}},
                   "required": ["amount", "currency"]},
                 "unit": {"type": "string"}}"""));
    }
}
