package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules of a house are written against: it leads nowhere else, and changes only where somebody has seen it. */
class ApiTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/api.txt");
    private static final List<Class<?>> OF_RULES = List.of(
            Rule.class,
            RuleInfo.class,
            Findings.class,
            Finding.class,
            Edit.class,
            Kind.class,
            Severity.class,
            Theme.class,
            Words.class);

    /** Rewritten with {@code -Dgolden.write=true}. */
    @Test
    void changesWhereSomebodyHasSeenIt() throws IOException {
        String expected = api().stream().map(ApiTest::described).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, expected);
        }
        assertThat(Files.readString(GOLDEN)).isEqualTo(expected);
    }

    @Test
    void leadsNowhereElse() {
        Set<Class<?>> api = new LinkedHashSet<>(api());
        Set<String> outside = new TreeSet<>();
        for (Class<?> type : api) {
            members(type)
                    .forEach(member -> mentioned(member).forEach(used -> {
                        if (!used.isPrimitive() && !used.getName().startsWith("java.") && !api.contains(used)) {
                            outside.add(type.getSimpleName() + "." + member.getName() + " → " + used.getName());
                        }
                    }));
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void isWhatThePackagesSayItIs() throws IOException {
        String rules = Files.readString(Path.of("src/main/java/dev/edict/processor/rule/package-info.java"));

        OF_RULES.forEach(type ->
                assertThat(rules.replaceAll("\\s+\\*?\\s*", " ")).contains("{@code " + type.getSimpleName() + "}"));
        assertThat(Files.readString(Path.of("src/main/java/dev/edict/processor/model/package-info.java")))
                .contains("API");
        assertThat(Files.readString(Path.of("../docs/guides/house-rules.md")))
                .contains(OF_RULES.stream()
                        .map(t -> "`" + t.getSimpleName() + "`")
                        .toArray(String[]::new));
    }

    /** Public types, with those nested in them. */
    private static List<Class<?>> api() {
        Stream<Class<?>> model = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(ApiResource.class.getPackageName())
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::reflect);
        Stream<Class<?>> rules = OF_RULES.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
                .filter(type -> Modifier.isPublic(type.getModifiers()));
        return Stream.concat(model, rules)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static String described(Class<?> type) {
        return type.getName() + "\n"
                + members(type)
                        .map(member -> "  " + signature(member) + "\n")
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String signature(Member member) {
        if (member instanceof Field field) {
            return field.getName() + ": " + name(field.getGenericType());
        }
        Method method = (Method) member;
        return method.getName()
                + Arrays.stream(method.getGenericParameterTypes())
                        .map(ApiTest::name)
                        .collect(Collectors.joining(", ", "(", ")"))
                + ": " + name(method.getGenericReturnType());
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("[a-z]+(?:\\.[a-z]+)*\\.(?=[A-Z])", "");
    }

    /** Records gain components: their constructors are nobody's, and what every object has says nothing. */
    private static Stream<Member> members(Class<?> type) {
        Stream<Member> fields = Stream.of(type.getDeclaredFields());
        Stream<Member> methods = Stream.of(type.getDeclaredMethods())
                .filter(m -> !m.isSynthetic()
                        && !List.of("equals", "hashCode", "toString").contains(m.getName()))
                .map(m -> m);
        return Stream.concat(fields, methods).filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic());
    }

    private static Stream<Class<?>> mentioned(Member member) {
        List<Type> types = new ArrayList<>();
        if (member instanceof Field field) {
            types.add(field.getGenericType());
        } else if (member instanceof Executable executable) {
            types.addAll(List.of(executable.getGenericParameterTypes()));
            types.add(((Method) executable).getGenericReturnType());
        }
        return types.stream().flatMap(ApiTest::classes);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> c) {
            return Stream.of(c.isArray() ? c.getComponentType() : c);
        }
        if (type instanceof ParameterizedType p) {
            return Stream.concat(
                    classes(p.getRawType()),
                    Stream.of(p.getActualTypeArguments()).flatMap(ApiTest::classes));
        }
        return type instanceof WildcardType w
                ? Stream.of(w.getUpperBounds()).flatMap(ApiTest::classes)
                : Stream.empty();
    }
}
