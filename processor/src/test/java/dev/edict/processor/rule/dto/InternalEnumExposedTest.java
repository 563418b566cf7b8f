package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InternalEnumExposedTest {
    private static final String RULE = "internal-enum-exposed";

    private static RuleTest test() {
        return RuleTest.of(RULE)
                .source(
                        "com.acme.Status",
                        "public enum Status { NEW, PAID } // WARN: internal-enum-exposed: Status is stored by OrderEntity.status and is Order.status as well; GET /orders answers it")
                .source(
                        "com.acme.Tag",
                        "public enum Tag { A, B } // WARN: internal-enum-exposed: stored by OrderEntity.tags")
                .source("com.acme.OrderEntity", """
                        @jakarta.persistence.Entity public class OrderEntity {
                          public static final Shipping DEFAULT = Shipping.AIR;
                          @jakarta.persistence.Id public Long id;
                          public Status status;
                          public Set<Tag> tags;
                          public Payment payment;
                          public Coded coded;
                          public Inner inner;
                          public Internal internal;
                          public enum Inner { X } // WARN: internal-enum-exposed: Inner is stored by OrderEntity.inner
                        }
                        """)
                .source("com.acme.Shipping", "public enum Shipping { AIR, SEA }")
                .source("com.acme.Internal", "public enum Internal { ONE, TWO }")
                .source("com.acme.Payment", "@WireEnum public enum Payment { CARD, CASH }")
                .source("com.acme.Coded", """
                        import com.fasterxml.jackson.annotation.*;
                        public enum Coded { @JsonProperty("a") ALPHA, @JsonProperty("b") BETA }
                        """)
                .source("com.acme.Page", "public record Page<T>(List<T> items) {}");
    }

    @ParameterizedTest
    @EnumSource
    void anEnumThatIsStoredAndSentIsToldWhereItIsDeclared(Compiler compiler) {
        test().source("com.acme.Order", """
                        public record Order(Status status, List<Tag> tags, Payment payment, Shipping shipping, Coded coded, OrderEntity.Inner inner) {}
                        """)
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders")
                        public class OrderResource {
                          @GET public Page<Order> list() { return null; }
                          @PUT public Order put(Order in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anEnumThatIsNoMemberButAnArgumentOrTheAnswerIsToldAsWell(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Status",
                        "public enum Status { NEW, PAID } // WARN: internal-enum-exposed: Status is stored by OrderEntity.status and travels as well; GET /orders/status answers it")
                .source(
                        "com.acme.Kind",
                        "public enum Kind { A } // WARN: internal-enum-exposed: Kind is stored by Stored.kind and travels as well; GET /orders/kind answers it")
                .source("com.acme.Stored", """
                        @jakarta.persistence.MappedSuperclass public abstract class Stored { public Kind kind; }
                        """)
                .source("com.acme.OrderEntity", """
                        @jakarta.persistence.Entity public class OrderEntity extends Stored { public Status status; }
                        """)
                .source("com.acme.Choice", "public record Choice<E extends Enum<E>>(E value) {}")
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders")
                        public class OrderResource {
                          @GET @Path("status") public Status status() { return null; }
                          @GET @Path("kind") public Choice<Kind> kind() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverCoversItAndAnEntityThatIsAnsweredIsAnotherMatter(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Status", """
                        @Waive(value = "internal-enum-exposed", reason = "Replaced with the next version.")
                        public enum Status { NEW, PAID }
                        """)
                .source("com.acme.Kind", "public enum Kind { A }")
                .source("com.acme.OrderEntity", """
                        @jakarta.persistence.Entity public class OrderEntity { public Status status; public Kind kind; }
                        """)
                .source("com.acme.Order", "public record Order(Status status) {}")
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders")
                        public class OrderResource {
                          @GET public Order get() { return null; }
                          @GET @Path("raw") public OrderEntity raw() { return null; }
                        }
                        """)
                .check(compiler);
    }
}
