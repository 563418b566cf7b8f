package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceUnregisteredTest {
    private static final String RULE = "resource-unregistered";

    private static RuleTest service(String lists, String marker) {
        return RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        import java.util.stream.*;
                        @ApplicationPath("/v1") public class Shop extends Application {
                          %s
                        }
                        """.formatted(lists))
                .source(
                        "com.acme.Listed",
                        "@Path(\"/l\") public class Listed { @GET public String get() { return \"\"; } }")
                .source("com.acme.Base", "public abstract class Base<T> { @GET public T get() { return null; } }")
                .source("com.acme.Left", "@Path(\"/out\") public class Left extends Base<String> {}" + marker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class); }",
                "@Override public Set<Class<?>> getClasses() { Set<Class<?>> all = new HashSet<>(); all.add(Listed.class); return all; }",
                "@Override public Set<Object> getSingletons() { return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(new Listed()))); }",
                "@Override public Set<Class<?>> getClasses() { return Stream.of(Listed.class, String.class).collect(Collectors.toSet()); }",
            })
    void aResourceThatIsInNoListIsTold(String lists) {
        service(lists, " // WARN: resource-unregistered: Left is in no list of Shop")
                .check(Compiler.JAVAC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class, Left.class); }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(); }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(String.class); }",
                "private Set<Class<?>> all; @Override public Set<Class<?>> getClasses() { all.add(Listed.class); return all; }",
                "@Override public Set<Class<?>> getClasses() { Set<Class<?>> all = new HashSet<>(super.getClasses()); all.add(Listed.class); return all; }",
                "@Override public Set<Class<?>> getClasses() { Set<Class<?>> all = new HashSet<>(); all.add(Listed.class); all.addAll(more()); return all; } Set<Class<?>> more() { return Set.of(); }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class); } @Override public Map<String, Object> getProperties() { return Map.of(); }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class, More.class); } static class More implements Feature { public boolean configure(FeatureContext c) { c.register(Left.class); return true; } }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class, More.class); } static class More implements Feature { Object left; public boolean configure(FeatureContext c) { c.register(left); return true; } }",
                "@Override public Set<Class<?>> getClasses() { return Set.of(Listed.class); } @Override public Set<Object> getSingletons() { return Set.of(new Left()); }",
            })
    void whatIsListedOrMayBeIsSilent(String lists) {
        service(lists, "").check(Compiler.JAVAC);
    }

    @Test
    void whatALocatorReturnsAndAnInterfaceNeedNoPlaceInTheList() {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApplicationPath("/v1") public class Shop extends Application {
                          @Override public Set<Class<?>> getClasses() { return Set.of(Listed.class); }
                        }
                        """)
                .source("com.acme.Listed", """
                        @Path("/l") public class Listed implements Api {
                          @Path("below") public Below below() { return null; }
                          public String get() { return ""; }
                        }
                        """)
                .source("com.acme.Api", "@Path(\"/api\") public interface Api { @GET String get(); }")
                .source(
                        "com.acme.Below",
                        "@Path(\"/b\") public class Below { @GET public String get() { return \"\"; } }")
                .check(Compiler.JAVAC);
    }

    @Test
    void aWaiverKeepsItSilent() {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApplicationPath("/v1") public class Shop extends Application {
                          @Override public Set<Class<?>> getClasses() { return Set.of(Listed.class); }
                        }
                        """)
                .source(
                        "com.acme.Listed",
                        "@Path(\"/l\") public class Listed { @GET public String get() { return \"\"; } }")
                .source("com.acme.Left", """
                        @Path("/out") @Waive(value = "resource-unregistered", reason = "The container registers it.")
                        public class Left { @GET public String get() { return ""; } }
                        """)
                .checkWaived(Compiler.JAVAC);
    }
}
