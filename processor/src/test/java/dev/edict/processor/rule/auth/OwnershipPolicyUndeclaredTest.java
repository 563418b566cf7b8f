package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnershipPolicyUndeclaredTest {
    private static final String RULE = "ownership-policy-undeclared";

    @ParameterizedTest
    @EnumSource
    void aResourceOfSomebodySaysWhatOthersAreTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base { @GET @Path("{id}") @RolesAllowed("r") public String get(@PathParam("id") String id) { return ""; } }
                        """)
                .source("com.acme.Orders", """
                        @ApiResource @Path("/orders")
                        public class Orders extends Base {} // WARN: ownership-policy-undeclared: Orders does not say what a caller is answered who asks for somebody else's item, as with GET /orders/{id}
                        """)
                .source("com.acme.Users", """
                        @ApiResource(ownership = ApiService.Ownership.HIDE_404) @Path("/users")
                        public class Users extends Base {}
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatLeavesItOpenIsToldOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop") // WARN: ownership-policy-undeclared: The whole service leaves this open, in 2 places
                        @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") @RolesAllowed("r") public class R { @GET @Path("{id}") public String a(@PathParam("id") String id) { return ""; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") @RolesAllowed("r") public class S { @GET @Path("{id}") public String a(@PathParam("id") String id) { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenOrInTheHouseOrDecidedIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Shop", """
                        @ApiService(title = "Shop", ownership = ApiService.Ownership.REVEAL_403)
                        @ApplicationPath("/v1") public class Shop extends Application {}
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") @RolesAllowed("r") public class R { @GET @Path("{id}") public String a(@PathParam("id") String id) { return ""; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void collectionsOpenItemsAndOperatorsAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @RolesAllowed("r") public String a() { return ""; }
                          @GET @Path("{id}") @PermitAll public String b(@PathParam("id") String id) { return ""; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource(audience = ApiService.Audience.ADMIN) @Path("/s") @RolesAllowed("r") public class S { @GET @Path("{id}") public String a(@PathParam("id") String id) { return ""; } }
                        """)
                .source("com.acme.T", """
                        @Waive(value = "ownership-policy-undeclared", reason = "Countries belong to nobody.")
                        @ApiResource @Path("/t") @RolesAllowed("r") public class T { @GET @Path("{id}") public String a(@PathParam("id") String id) { return ""; } }
                        """)
                .checkWaived(compiler);
    }
}
