package dev.edict.processor.rule.validation;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NestedValidMissingTest {
    private static final String RULE = "nested-valid-missing";

    @ParameterizedTest
    @EnumSource
    void aMemberWhoseConstraintsDoNotRunIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Line",
                        "public class Line { @NotBlank public String sku; @Positive public int count; }")
                .source("com.acme.Address", "public record Address(@Size(max = 9) String zip) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          public T address; // WARN: nested-valid-missing: Order.address is not @Valid, so that the constraints of Address (@Size zip) do not run when POST /orders reads it, although what leads to it is validated
                        }
                        """)
                .source("com.acme.Order", """
                        public class Order extends Base<Address> {
                          @NotNull public String id;
                          public List<Line> lines; // WARN: nested-valid-missing: the constraints of List<Line> (@NotBlank sku, @Positive count) do not run when POST /orders reads it, although what leads to it is validated. Bad input gets past the check that everybody relies on. Write List<@Valid Line>.
                          public @NotNull Line[] more; // WARN: nested-valid-missing: Order.more
                          public Map<String, Line> named; // WARN: nested-valid-missing: Write @Valid before the member
                          @Valid public Package package_;
                        }
                        """)
                .source("com.acme.Package", """
                        public class Package {
                          public Line content; // WARN: nested-valid-missing: Package.content
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST public void create(@Valid Order in) {}
                          @PUT public void put(List<@Valid Order> in) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatRunsOrNeedNotRunIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Line", "public class Line { @NotBlank public String sku; }")
                .source("com.acme.Plain", "public class Plain { public String text; }")
                .source("com.acme.Creating", "public interface Creating {}")
                .source(
                        "com.acme.Grouped",
                        "public class Grouped { @NotNull(groups = Creating.class) public String id; }")
                .source(
                        "com.acme.Entity",
                        "@jakarta.persistence.Entity public class Entity { @NotNull public String id; }")
                .source("com.acme.AllRight", """
                        import java.lang.annotation.*;
                        @jakarta.validation.Constraint(validatedBy = {}) @Retention(RetentionPolicy.RUNTIME)
                        public @interface AllRight {
                          String message() default "";
                          Class<?>[] groups() default {};
                          Class<? extends jakarta.validation.Payload>[] payload() default {};
                        }
                        """)
                .source("com.acme.Order", """
                        import com.fasterxml.jackson.annotation.*;
                        public class Order {
                          @NotNull public String id;
                          @Valid public Line first;
                          public List<@Valid Line> lines;
                          @Valid public List<Line> others;
                          public Plain plain;
                          public Grouped grouped;
                          public Entity entity;
                          @AllRight public Line checked;
                          @JsonIgnore public Line ignored;
                          @JsonProperty(access = JsonProperty.Access.READ_ONLY) public Line shown;
                          private Line last;
                          @Valid public Line getLast() { return last; }
                          public void setLast(Line last) { this.last = last; }
                          @Waive(value = "nested-valid-missing", reason = "Checked when it is used.") public Line draft;
                        }
                        """)
                .source("com.acme.Unchecked", "public class Unchecked { public Line line; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST public Order create(@Valid Order in) { return in; }
                          @PUT public void put(Unchecked in) {}
                        }
                        """)
                .check(compiler);
    }
}
