package dev.edict.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is a class, a test and a page of one name, and says what it is. */
class RuleReferenceTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> SECTIONS =
            List.of("## What", "## Why", "## Bad", "## Good", "## When it is wrong", "## How to waive");

    static List<Rule> rules() {
        return Rules.all();
    }

    static List<RuleInfo> infos() {
        return Rules.infos();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void classTestAndPackageAreNamedAfterTheIdAndTheTheme(Rule rule) throws ClassNotFoundException {
        RuleInfo info = rule.info();
        assertThat(rule.getClass().getSimpleName()).isEqualTo(className(info.id()));
        assertThat(rule.getClass().getPackageName())
                .isEqualTo("dev.edict.processor.rule." + info.theme().name().toLowerCase(Locale.ROOT));
        assertThat(Class.forName(
                        rule.getClass().getName() + "Test", false, getClass().getClassLoader()))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("infos")
    void itSaysWhatItIs(RuleInfo info) {
        assertThat(info.id()).matches(KEBAB);
        assertThat(info.summary()).isNotBlank().endsWith(".");
        assertThat(info.source()).isNotBlank();
        assertThat(info.kind() == Kind.CONTRADICTION || info.scope() == RuleInfo.Scope.API_RESOURCE)
                .as("conventions and obligations speak to those who asked for them")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsPageHasEverySection(Rule rule) throws IOException {
        String id = rule.info().id();
        List<String> lines = Files.readAllLines(PAGES.resolve(id + ".md"));

        assertThat(lines.get(0)).isEqualTo("# " + id);
        assertThat(lines.stream().filter(SECTIONS::contains).toList()).isEqualTo(SECTIONS);
        assertThat(String.join("\n", lines.subList(lines.indexOf("## Why"), lines.indexOf("## Bad"))))
                .as("a quote and where it is from")
                .contains("\n> ");
        assertThat(String.join("\n", lines.subList(lines.indexOf("## How to waive"), lines.size())))
                .contains("@Waive(value = \"" + id + "\", reason = \"");
    }

    @Test
    void everyPageHasARuleAndEveryRuleAPage() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Set<String> expected =
                    infos().stream().map(info -> info.id() + ".md").collect(Collectors.toSet());
            expected.add("index.md");
            assertThat(pages).isEqualTo(expected);
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(infos().stream().map(RuleInfo::id)).doesNotHaveDuplicates();
    }

    @Test
    void rulesStandInTheOrderOfTheReference() {
        assertThat(rules().stream().map(Rule::info).toList())
                .isSortedAccordingTo(Comparator.comparing(RuleInfo::theme).thenComparing(RuleInfo::id));
    }

    @Test
    void rulesOnlySilenceRulesThatExistAndNeverEachOther() {
        Map<String, RuleInfo> byId = infos().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
        for (RuleInfo info : infos()) {
            assertThat(byId.keySet()).containsAll(info.supersedes());
            Set<String> silenced = new HashSet<>();
            Set<String> open = new HashSet<>(info.supersedes());
            while (!open.isEmpty()) {
                silenced.addAll(open);
                open = open.stream()
                        .flatMap(id -> Stream.ofNullable(byId.get(id)))
                        .flatMap(other -> other.supersedes().stream())
                        .filter(id -> !silenced.contains(id))
                        .collect(Collectors.toSet());
            }
            assertThat(silenced).doesNotContain(info.id());
        }
    }

    @Test
    void theIndexIsWrittenFromTheMetadata() throws IOException {
        Path index = PAGES.resolve("index.md");
        String expected = RuleIndex.write(infos());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(index, expected);
        }
        assertThat(Files.readString(index)).isEqualTo(expected);
    }

    /** A test that only shows what is bad would pass with a rule that dislikes everything. */
    @ParameterizedTest
    @MethodSource("rules")
    void itsTestShowsWhatIsBadWhatIsGoodAndWhatIsWaived(Rule rule) throws IOException {
        String id = rule.info().id();
        String test = Files.readString(sources("test", rule, "Test.java"));
        Pattern positive = Pattern.compile("(ERROR|WARN|INFO|%s)(@\\d+)?: " + id + "\\b|\\.of\\(\"" + id + "\"\\)\\)");
        Pattern marker = Pattern.compile("// (ERROR|WARN|INFO|%s)(@\\d+)?: ");
        Pattern resource = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE|Path)\\b");

        assertThat(test).as("something that is reported").containsPattern(positive);
        assertThat(test.lines())
                .as("something that stays silent")
                .anyMatch(line ->
                        resource.matcher(line).find() && !marker.matcher(line).find());
        assertThat(test).as("something that is waived").containsPattern("checkWaived|@Waive");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itSaysWhetherItsFindingsBringFixesAndThoseAreApplied(Rule rule) throws IOException {
        RuleInfo info = rule.info();
        assertThat(Files.readString(sources("main", rule, ".java")).contains("new Edit("))
                .isEqualTo(info.fixes());
        if (info.fixes()) {
            assertThat(Files.readString(Path.of("src/test/java/dev/edict/processor/rule/FixTest.java")))
                    .contains("fixed(\"" + info.id() + "\"");
        }
    }

    private static Path sources(String tree, Rule rule, String ending) {
        return Path.of("src", tree, "java", rule.getClass().getName().replace('.', '/') + ending);
    }

    private static String className(String id) {
        return Stream.of(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
