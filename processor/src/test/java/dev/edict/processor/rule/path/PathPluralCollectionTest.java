package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathPluralCollectionTest {
    private static final String RULE = "path-plural-collection";

    @ParameterizedTest
    @EnumSource
    void aSingularBeforeAnIdentifierIsNoted(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base {
                          @GET @Path("line/{lineId}") public String line() { return ""; } // INFO: path-plural-collection: 'line' before {lineId}
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/order/{id}") // INFO: path-plural-collection: GET /order/{id}: 'order' before {id} appears to be singular
                        public class R extends Base {
                          @GET public String get() { return ""; }
                          @PUT public void put() {}
                          @GET @Path("sales-item/{item_id}") public String item() { return ""; } // INFO: path-plural-collection: 'sales-item'
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void pluralsAndWhatIsNoCollectionIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders/{id}")
                        public class R {
                          @GET @Path("people/{id2}") public String a() { return ""; }
                          @GET @Path("stock/{skuId}") public String b() { return ""; }
                          @GET @Path("by-customer/{name}") public String c() { return ""; }
                          @GET @Path("status/{status}") public String d() { return ""; }
                          @GET @Path("assigned-to/{userId}") public String e() { return ""; }
                          @GET @Path("order-statuses/{statusId}") public String f() { return ""; }
                          @GET @Path("v1/{id3}") public String g() { return ""; }
                          @GET @Path("archived/{docId}") public String h() { return ""; }
                          @POST @Path("cancel/{lineId}") public void i() {}
                          @GET @Path("metadata/{docId}") public String j() { return ""; }
                          @GET @Path("id-async/{docId}") public String n() { return ""; }
                          @GET @Path("order") public String k() { return ""; }
                          @GET @Path("{a}/{bId}") public String l() { return ""; }
                          @Waive(value = "path-plural-collection", reason = "The word has no plural in our trade.")
                          @GET @Path("cattle/{beastId}") public String m() { return ""; }
                        }
                        """).check(compiler);
    }
}
