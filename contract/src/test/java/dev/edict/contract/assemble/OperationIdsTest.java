package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Samples.Op;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.json.JsonObject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation has an id, and no two have the same. */
class OperationIdsTest {

    @Test
    void anOperationIsNamedAfterClassAndMethod() {
        assertThat(ids(op("GET", "/a", "com.acme.Orders#list()"), op("GET", "/b", "com.acme.Orders$Lines#list()")))
                .containsExactly("Lines_list", "Orders_list");
    }

    @Test
    void overloadsAreToldApartByTheirParametersAllOfThem() {
        assertThat(ids(
                        op("GET", "/a", "com.acme.Orders#list()"),
                        op("GET", "/b", "com.acme.Orders#list(java.lang.String,int[])"),
                        op("GET", "/c", "com.acme.Orders#get()")))
                .containsExactly("Orders_get", "Orders_list", "Orders_list_String_intArray");
    }

    @Test
    void classesOfOneNameAreToldApartByTheirPackages() {
        assertThat(ids(op("GET", "/a", "com.a.Orders#list()"), op("GET", "/b", "com.b.Orders#list()")))
                .containsExactly("com_a_Orders_list", "com_b_Orders_list");
    }

    @Test
    void oneMethodAtTwoPathsHasAnIdForEach() {
        assertThat(ids(op("GET", "/a/x", "com.a.Sub#get()"), op("GET", "/b/x", "com.a.Sub#get()")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void anIdThatTheAuthorChoseStays() {
        assertThat(ids(
                        op("GET", "/a", "com.acme.Orders#list()").id("Orders_get"),
                        op("GET", "/b", "com.acme.Orders#get()")))
                .containsExactly("Orders_get", "com_acme_Orders_get");
    }

    @Test
    void anIdThatTwoOperationsChoseIsReportedAndNeitherHasIt() {
        Assembled it = Assembled.of(service(
                op("GET", "/a", "com.acme.Orders#list()").id("x"),
                op("GET", "/b", "com.acme.Orders#get()").id("x")));
        assertThat(ids(it)).containsExactly("Orders_get", "Orders_list");
        assertThat(it.findings())
                .extracting(ContractFinding::id)
                .containsExactly("operation-id-duplicate", "operation-id-duplicate");
    }

    private static Set<String> ids(Op... operations) {
        return ids(Assembled.of(service(operations)));
    }

    private static ResourceFragment service(Op... operations) {
        return resource("com.acme.R", Arrays.stream(operations).map(Op::build).toArray(OperationFragment[]::new));
    }

    private static Set<String> ids(Assembled it) {
        Set<String> ids = new TreeSet<>();
        it.document()
                .object("paths")
                .orElseThrow()
                .members()
                .values()
                .forEach(item -> ((JsonObject) item)
                        .members()
                        .values()
                        .forEach(operation -> ids.add(
                                ((JsonObject) operation).text("operationId").orElseThrow())));
        return ids;
    }
}
