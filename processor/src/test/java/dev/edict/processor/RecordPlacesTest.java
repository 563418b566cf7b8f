package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eclipse's compiler tells no place of a record's components; something near them has one. */
class RecordPlacesTest {
    private static final String VIEW = "package com.acme;\npublic record View(Long id, Customer customer) {\n%s\n}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public View {} | View",
                "public View(Long id, Customer customer) { this.id = id; this.customer = customer; }"
                        + " | View(Long id, Customer customer)",
                "public View(Long id) { this(id, null); } | View(Long id)",
                "public Customer customer() { return customer; } | customer()"
            })
    void whatIsWrittenInTheRecordIsMarked(String member, String marked) {
        Reported reported = reported(VIEW.formatted(member), "View");

        assertThat(reported.file()).isEqualTo("com/acme/View.java");
        assertThat(reported.line()).isEqualTo(3);
        assertThat(reported.marked()).isEqualTo(marked);
        assertThat(reported.message()).startsWith("com.acme.View#customer: ");
    }

    @Test
    void theClassAroundItIsMarked() {
        Reported reported = reported(
                "package com.acme;\npublic class Views {\n  public record View(Long id, Customer customer) {}\n}",
                "Views.View");

        assertThat(reported.file()).isEqualTo("com/acme/Views.java");
        assertThat(reported.marked()).isEqualTo("Views");
        assertThat(reported.message()).startsWith("com.acme.Views$View#customer: ");
    }

    @Test
    void whereNothingIsWrittenTheMessageNamesIt() {
        Reported reported = reported(VIEW.formatted(""), "View");

        assertThat(reported.file()).isEmpty();
        assertThat(reported.message()).startsWith("com.acme.View#customer: ");
    }

    private static Reported reported(String source, String view) {
        return Compilation.with(Compiler.ECJ)
                .source(
                        "com.acme.Customer",
                        "package com.acme; @jakarta.persistence.Entity public class Customer { public Long id; }")
                .source("com.acme." + view.replaceAll("\\..*", ""), source)
                .source(
                        "com.acme.OrderResource",
                        "package com.acme; import jakarta.ws.rs.*; @dev.edict.annotations.ApiResource @Path(\"orders\")"
                                + " public class OrderResource { @GET public " + view + " get() { return null; } }")
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off,dto-contains-entity:default")
                .run()
                .of("dto-contains-entity")
                .get(0);
    }
}
