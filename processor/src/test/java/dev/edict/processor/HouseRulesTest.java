package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {
    private static final String R =
            acme("@ApiResource @Path(\"r\") public class R { @GET public String bad() { return \"\"; } }");

    @TempDir
    Path folder;

    /** Registered by the tests below. */
    public static final class Registered implements Rule {
        @Override
        public RuleInfo info() {
            return house("acme-registered", b -> b.page("")).info();
        }

        @Override
        public void check(ApiResource api, Findings findings) {
            api.operations().forEach(o -> findings.add(o, o.pathPlace(), "said by the house"));
        }
    }

    /** Cannot be made. */
    public static final class Unmade implements Rule {
        public Unmade() {
            throw new IllegalStateException("no handbook");
        }

        @Override
        public RuleInfo info() {
            return house("acme-unmade", b -> b.page("")).info();
        }

        @Override
        public void check(ApiResource api, Findings findings) {}
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheClassLoaderAndTreatedLikeOthers(Compiler compiler) throws IOException {
        ClassLoader loader = registering(Registered.class.getName());
        CompileResult found = run(compiler, EdictProcessor.withHouseRulesOf(loader), "*:off,acme-registered:default");
        CompileResult off = run(compiler, EdictProcessor.withHouseRulesOf(loader), "*:off");

        assertThat(found.findings()).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("acme-registered");
            assertThat(f.message()).endsWith("said by the house [edict:acme-registered]");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(off.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeLoadedFailsTheBuild(Compiler compiler) throws IOException {
        CompileResult unmade =
                run(compiler, EdictProcessor.withHouseRulesOf(registering(Unmade.class.getName())), "*:off");
        CompileResult missing = run(compiler, EdictProcessor.withHouseRulesOf(registering("com.acme.Gone")), "*:off");

        assertThat(unmade.success()).isFalse();
        assertThat(notes(unmade)).singleElement().asString().contains("cannot be loaded", "no handbook");
        assertThat(notes(missing)).singleElement().asString().contains("cannot be loaded", "com.acme.Gone");
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotSayWhatItIsFailsTheBuild(Compiler compiler) {
        assertThat(problems(compiler, house("get-mutates", b -> b.page("")))).contains("'get-mutates', which another");
        assertThat(problems(compiler, house("AcmeRule", b -> b.page("")))).contains("not in kebab-case");
        assertThat(problems(compiler, house("acme-pageless", b -> b))).contains("names no page of the house");
        assertThat(problems(compiler, house("acme-mute", b -> b.page("").summary(""))))
                .contains("no summary");
    }

    private static Rule house(String id, java.util.function.UnaryOperator<RuleInfo.Builder> more) {
        return ToyRule.bad(more.apply(RuleInfo.rule(id, Kind.CONVENTION, Theme.STYLE, Severity.ERROR)
                        .summary("The house likes it so.")
                        .source("Handbook"))
                .build());
    }

    private static String problems(Compiler compiler, Rule rule) {
        CompileResult result = run(compiler, EdictProcessor.withHouseRules(List.of(rule)), "*:off");
        assertThat(result.success()).isFalse();
        return String.join("\n", notes(result));
    }

    private static CompileResult run(Compiler compiler, EdictProcessor processor, String rules) {
        return Compilation.with(compiler)
                .processor(processor)
                .option("edict.rules", rules)
                .source("com.acme.R", R)
                .run();
    }

    private ClassLoader registering(String rule) throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve("dev.edict.processor.rule.Rule"), rule);
        return loader();
    }

    private ClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, HouseRulesTest.class.getClassLoader());
    }
}
