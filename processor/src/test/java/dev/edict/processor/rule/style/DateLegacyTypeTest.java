package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DateLegacyTypeTest {
    private static final String RULE = "date-legacy-type";

    @ParameterizedTest
    @EnumSource
    void oldDatesAndFloatingMoneyAreNotedInTheStrictProfile(Compiler compiler) {
        RuleTest.of(RULE)
                .option("edict.profile", "strict")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          public Date created; // INFO: date-legacy-type: Order.created is a Date
                          public T id;
                        }
                        """)
                .source("com.acme.Order", """
                        public class Order extends Base<String> {
                          public double totalAmount; // INFO: date-legacy-type: Order.totalAmount is money in a double
                          public double ratio;
                          public java.math.BigDecimal price;
                          public java.time.Instant at;
                          @com.fasterxml.jackson.annotation.JsonIgnore public Date internal;
                          @Waive(value = "date-legacy-type", reason = "Published so.") public Calendar old;
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public Order a() { return null; } @POST public void b(Order in) {} }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itIsOffElsewhere(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Order", """
                        public class Order { public Date created; }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public Order a() { return null; } }
                        """)
                .check(compiler);
    }
}
