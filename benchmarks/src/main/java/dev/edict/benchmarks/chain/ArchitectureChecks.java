package dev.edict.benchmarks.chain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.edict.benchmarks.compile.TimedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What teams check with ArchUnit for lack of anything that knows HTTP: who may see whom, and which annotations stand
 * where. Runs in a process of its own.
 */
public final class ArchitectureChecks {
    private static final String REST = "jakarta.ws.rs.";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> WRITES = Set.of(REST + "POST", REST + "PUT", REST + "PATCH", REST + "DELETE");

    private ArchitectureChecks() {}

    /**
     * @param args the folder of classes
     */
    public static void main(String[] args) {
        JavaClasses service = new ClassFileImporter().importPath(Path.of(args[0]));
        rules().forEach(rule -> rule.allowEmptyShould(true).check(service));
        TimedRun.tellProcessorTime();
        System.exit(0);
    }

    static List<ArchRule> rules() {
        DescribedPredicate<JavaClass> resources = annotated(REST + "Path");
        return List.of(
                noClasses().that(resources).should().dependOnClassesThat().resideInAPackage("jakarta.persistence.."),
                noClasses().that(resources).should().dependOnClassesThat(annotated(ENTITY)),
                noClasses().that(annotated(ENTITY)).should().dependOnClassesThat(resources),
                classes()
                        .that(resources)
                        .should()
                        .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.security.PermitAll"),
                methods()
                        .that()
                        .areDeclaredInClassesThat(resources)
                        .and()
                        .areAnnotatedWith(REST + "GET")
                        .should(notAnswerALooseCollection()),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(resources)
                        .should()
                        .haveRawReturnType("java.util.Map")
                        .orShould()
                        .haveRawReturnType("java.lang.Object"),
                methods().that().areDeclaredInClassesThat(resources).should(validateWhatTheyTake()),
                noMethods().that().areAnnotatedWith(REST + "GET").should(callWhatWrites()));
    }

    private static DescribedPredicate<JavaClass> annotated(String annotation) {
        return DescribedPredicate.describe("annotated with @" + annotation, type -> type.isAnnotatedWith(annotation));
    }

    private static ArchCondition<JavaMethod> notAnswerALooseCollection() {
        return condition(
                "answer pages",
                method -> !method.getRawReturnType().isAssignableTo(java.util.Collection.class)
                        && !method.getRawReturnType().isArray());
    }

    private static ArchCondition<JavaMethod> validateWhatTheyTake() {
        return condition(
                "validate bodies",
                method -> method.getAnnotations().stream()
                                .noneMatch(a -> WRITES.contains(a.getRawType().getName()))
                        || method.getParameters().stream()
                                .filter(p -> p.getAnnotations().isEmpty())
                                .allMatch(p -> p.getRawType().getPackageName().startsWith("java.")));
    }

    private static ArchCondition<JavaMethod> callWhatWrites() {
        return condition(
                "write",
                method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals("jakarta.persistence.EntityManager")
                                && !call.getName().equals("find")));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
            }
        };
    }
}
