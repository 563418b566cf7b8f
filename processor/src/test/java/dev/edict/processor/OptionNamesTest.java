package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in options that mean nothing. */
class OptionNamesTest {

    private static final String KNOWS = " is no type that the compiler knows";

    private static Compilation shop(Compiler compiler) {
        return Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.assemble", "true")
                .source("com.acme.Money", "package com.acme; public record Money(long cents) {}")
                .source(
                        "com.acme.data.Row",
                        "package com.acme.data; public class Row { public void store() {} public static class Key {} }")
                .source("com.acme.data.Create", "package com.acme.data; public interface Create {}")
                .source("com.acme.orders.OrderResource", """
                        package com.acme.orders; import jakarta.ws.rs.*;
                        @Path("orders") public class OrderResource {
                          @GET public com.acme.Money find() { return null; } }""");
    }

    private static CompileResult run(Compilation compilation) {
        CompileResult result = compilation.run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        return result;
    }

    private static List<String> said(CompileResult result, Severity severity) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(diagnostic -> diagnostic.message())
                .filter(message -> message.startsWith("Edict: edict."))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "types | com.acme.Mony=string:decimal | 'com.acme.Mony' is no type that the compiler knows; did you mean 'com.acme.Money'?",
                "types | com.acm.Money=string:decimal | 'com.acm.Money' is no type that the compiler knows; did you mean 'com.acme.Money'?",
                "types | com.acme.data.Row$Kei=string | 'com.acme.data.Row$Kei' is no type that the compiler knows; did you mean 'com.acme.data.Row.Key'?",
                "types | com.acme.Money=strin | 'strin' is no type that the compiler knows, nor one of JSON; did you mean 'string'?",
                "types | com.acme.Money=java.util.UUUID | 'java.util.UUUID' is no type that the compiler knows, nor one of JSON; did you mean 'java.util.UUID'?",
                "types | com.acme.Money=Decimal | 'Decimal' is no type that the compiler knows, nor one of JSON",
                "validationGroups | com.acme.data.Creat | 'com.acme.data.Creat' is no type that the compiler knows; did you mean 'com.acme.data.Create'?",
                "validationGroups | jakarta.validation.groups.Defalt | 'jakarta.validation.groups.Defalt' is no type that the compiler knows; did you mean 'jakarta.validation.groups.Default'?",
                "authAnnotations | com.acme.data.Roww | 'com.acme.data.Roww' is no type that the compiler knows; did you mean 'com.acme.data.Row'?",
                "entityPackages | com.acme.date.* | 'com.acme.date.*' is no package that the compiler knows; did you mean 'com.acme.data'?",
                "sinks | com.acme.data.Row#stor | 'com.acme.data.Row#stor' is no method of that type; did you mean 'store'?",
                "include | com.acme.order | 'com.acme.order' names no resource, nor a package of one; did you mean 'com.acme.orders'?",
                "exclude | com.acme.orders.OrderResorce | 'com.acme.orders.OrderResorce' names no resource, nor a package of one; did you mean 'com.acme.orders.OrderResource'?",
                "documents | a=package:com.acme.order.*,a=package:com.acme.* | 'com.acme.order.*' names no resource, nor a package of one; did you mean 'com.acme.orders'?",
            })
    void aMisspeltOneIsAWarningWithTheOneThatWasMeant(String option, String value, String expected) {
        for (Compiler compiler : Compiler.values()) {
            assertThat(said(run(shop(compiler).option("edict." + option, value)), Severity.WARN))
                    .as(compiler.toString())
                    .singleElement()
                    .isEqualTo("Edict: edict." + option + ": " + expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "types | com.acme.Money=string:decimal,com.acme.data.Row.Key=int,com.acme.data.Row$Key=java.util.UUID,com.acme.data.Create=object",
                "types | com.acme.Money=org.joda.money.Money",
                "validationGroups | jakarta.validation.groups.Default,com.acme.data.Create",
                "authAnnotations | jakarta.annotation.security.RolesAllowed",
                "entityMarkers | com.acme.data.Row",
                "entityPackages | com.acme.data,com.acme.*,com.*",
                "sinks | com.acme.data.Row#store,com.acme.data.Row#st*,com.acme.data.Row#hashCode,java.sql.Statement#execute(String)",
                "include | com.acme.*,com.acme.orders,com.acme.orders.OrderResource",
                "exclude | ``",
                "documents | a=package:com.acme.orders,b=tag:Order",
            })
    void ofOneThatIsThereNothingIsSaid(String option, String value) {
        CompileResult result =
                shop(Compiler.JAVAC).option("edict." + option, value).run();
        assertThat(result.diagnostics().toString()).doesNotContain(KNOWS, "names no resource", "is no ");
    }

    /** Modules share their options: what is nowhere near to a name of this one may be there in another. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aNameWithoutANeighbourIsANoteWhereTheModulesComeTogether(String assemble) {
        CompileResult shop = run(shop(Compiler.JAVAC)
                .option("edict.assemble", assemble)
                .option("edict.types", "org.elsewhere.Weight=string:decimal")
                .option("edict.entityPackages", "org.elsewhere.store.*")
                .option("edict.exclude", "org.elsewhere.*"));
        assertThat(said(shop, Severity.WARN)).isEmpty();
        assertThat(said(shop, Severity.INFO))
                .isEqualTo(
                        assemble.equals("false")
                                ? List.of()
                                : List.of(
                                        "Edict: edict.exclude: 'org.elsewhere.*' names no resource, nor a package of one",
                                        "Edict: edict.types: 'org.elsewhere.Weight'" + KNOWS,
                                        "Edict: edict.entityPackages: 'org.elsewhere.store.*' is no package that the compiler knows"));
    }
}
