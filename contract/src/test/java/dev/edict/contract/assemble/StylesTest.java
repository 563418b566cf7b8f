package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StylesTest {

    @ParameterizedTest
    @CsvSource({"METHOD, get", "CLASS_METHOD, OrderResource_get", "PACKAGE_CLASS_METHOD, com_acme_OrderResource_get"})
    void anIdIsMadeOfWhatOneWants(OperationIdStyle style, String id) {
        JsonObject document = new Assembler()
                .withOperationIds(style)
                .assemble(Shop.fragments())
                .document()
                .json();
        assertThat(document.toJson()).contains("\"operationId\": \"" + id + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyStyleGivesEachOperationItsOwnId(OperationIdStyle style) {
        ValidDocument.assertValid(new Assembler()
                .withOperationIds(style)
                .assemble(Shop.fragments())
                .document());
    }

    @Test
    void aSchemaMayHaveTheWholeNameOfItsType() {
        Assembly assembly =
                new Assembler().withSchemaNames(SchemaNameStyle.QUALIFIED).assemble(Shop.fragments());
        ValidDocument.assertValid(assembly.document());
        assertThat(assembly.document().json().toJson()).contains("#/components/schemas/com.acme.OrderView\"");
    }
}
