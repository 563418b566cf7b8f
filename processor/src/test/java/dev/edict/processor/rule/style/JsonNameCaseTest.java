package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonNameCaseTest {
    private static final String RULE = "json-name-case";

    @ParameterizedTest
    @EnumSource
    void theSpellingOfMostHolds(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Big", """
                        public class Big { public String orderId; public String userName; public String createdAt; public String updatedAt; public String firstName; public String lastName; public String zipCode; public String cityName; public String itemCount; public String id; }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          public T order_state; // WARN: json-name-case: 'order_state' is spelled otherwise, where 9 of 10 members of what R takes and answers are in camelCase; a client that guesses the name finds nothing there, and is not told. Call it 'orderState'
                        }
                        """)
                .source("com.acme.View", """
                        public class View extends Base<String> { public Big big; @com.fasterxml.jackson.annotation.JsonIgnore public String not_seen; }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public View a() { return null; } @POST public void b(View in) {} }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceSaysHolds(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop", jsonCase = ApiService.Case.SNAKE) @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.View", """
                        import com.fasterxml.jackson.annotation.*;
                        public class View {
                          public String userName; // WARN: json-name-case: 'userName' is spelled otherwise, and the service says that members are in snake_case
                          @JsonProperty("zip_code") public String zipCode;
                          public String id;
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public View a() { return null; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void standardNamesAndFewNamesAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Big", """
                        public class Big { public String orderId; public String userName; public String createdAt; public String updatedAt; public String id; }
                        """)
                .source("com.acme.Few", """
                        public record Few(String user_name, String lastName) {}
                        """)
                .source("com.acme.Tokens", """
                        public record Tokens(String access_token, long expires_in, Big big) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public Few a() { return null; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S { @GET public Tokens a() { return null; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Big", """
                        public class Big { public String orderId; public String userName; public String createdAt; public String updatedAt; public String firstName; public String lastName; public String zipCode; public String cityName; public String itemCount; public String id; }
                        """)
                .source("com.acme.View", """
                        public class View { public Big big; @Waive(value = "json-name-case", reason = "The partner's name.") public String order_state; }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public View a() { return null; } }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceThatDiffersFromTheOthersIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Big",
                        "public class Big { public String orderId; public String userName; public String createdAt; public String updatedAt;"
                                + " public String firstName; public String lastName; public String zipCode; public String cityName; }")
                .source("com.acme.Small", "public record Small(String zip_code, String user_name) {}")
                .source("com.acme.Page", "public record Page<T>(List<T> items) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public Big a() { return null; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET public Page<Small> a() { return null; } // WARN: json-name-case: GET /s and its neighbours have members that are spelled otherwise ('zip_code', 'user_name'), where 8 of 10 members of the service are in camelCase
                          @POST public void b(Small in) {}
                        }
                        """)
                .check(compiler);
    }
}
