package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceDirectPersistenceTest {
    private static final String RULE = "resource-direct-persistence";

    @ParameterizedTest
    @EnumSource
    void aHandleIsNotedWhereItIsHeld(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<T> {
                          protected jakarta.persistence.EntityManager manager; // INFO: resource-direct-persistence: R holds a database handle, EntityManager
                          @GET public T get() { return null; }
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {
                          public R(javax.sql.DataSource source) {} // INFO: resource-direct-persistence: R holds a database handle, DataSource
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeArgumentABoundAndWhatGivesOneAreSeenThrough(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<H, S extends javax.sql.DataSource, X> {
                          protected H handle; // INFO: resource-direct-persistence: R holds a database handle, EntityManager
                          protected S source; // INFO: resource-direct-persistence: R holds a database handle, DataSource
                          protected X other;
                          @GET public X get() { return null; }
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<jakarta.persistence.EntityManager, javax.sql.DataSource, String> {
                          java.util.function.Supplier<javax.sql.DataSource> sources; // INFO: resource-direct-persistence: DataSource
                          java.util.function.Supplier<String> names;
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aClassOfItsOwnBetweenThemIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Orders", """
                        public class Orders { jakarta.persistence.EntityManager manager; }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          private final Orders orders;
                          public R(Orders orders) { this.orders = orders; }
                          @GET public String get() { return null; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @Waive(value = "resource-direct-persistence", reason = "Two queries, and it stays so.") private javax.sql.DataSource source;
                          @GET public String get() { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }
}
