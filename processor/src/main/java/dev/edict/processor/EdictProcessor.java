package dev.edict.processor;

import com.google.auto.service.AutoService;
import dev.edict.processor.model.House;
import dev.edict.processor.report.ReportSettings;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Makes the compiler keep an HTTP API's promises. Whatever happens here, the compiler sees findings and never an exception.
 */
@AutoService(Processor.class)
public final class EdictProcessor extends AbstractProcessor {
    private static final String GRADLE_ISOLATING = "org.gradle.annotation.processing.isolating";

    private final List<Rule> rules;
    private final List<String> ruleProblems;
    private Options options = Options.parse(Map.of());
    private @Nullable ReportSettings settings;
    private House house = House.UNDECIDED;
    private @Nullable Session session;

    /** With every rule of Edict's, and those that stand registered on the processor path. */
    public EdictProcessor() {
        this(HouseRules.load(EdictProcessor.class.getClassLoader(), Rules::ids));
    }

    private EdictProcessor(HouseRules house) {
        this(Stream.concat(Rules.all().stream(), house.rules().stream()).toList(), house.problems());
    }

    /** With rules of the caller's choice. */
    EdictProcessor(List<Rule> rules) {
        this(rules, List.of());
    }

    private EdictProcessor(List<Rule> rules, List<String> ruleProblems) {
        this.rules = List.copyOf(rules);
        this.ruleProblems = List.copyOf(ruleProblems);
    }

    /** With every rule of Edict's and further ones, which are registered nowhere: for tests of those. */
    public static EdictProcessor withHouseRules(List<Rule> house) {
        return new EdictProcessor(HouseRules.of(house, Rules::ids));
    }

    /** With every rule of Edict's and those that a class loader has registered. */
    public static EdictProcessor withHouseRulesOf(ClassLoader loader) {
        return new EdictProcessor(HouseRules.load(loader, Rules::ids));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        Set<String> names = new HashSet<>();
        Options.ALL.forEach(option -> names.add(option.name()));
        if (options.get(Options.ASSEMBLE) != Options.Assemble.TRUE) {
            // A document made in the compile is made of many classes, which Gradle's isolating mode does not allow.
            names.add(GRADLE_ISOLATING);
        }
        return names;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        options = Options.parse(environment.getOptions(), this::ruleIds);
        ruleProblems.forEach(this::refuse);
        options.problems().forEach(this::refuse);
        if (options.problems().isEmpty() && ruleProblems.isEmpty()) {
            try {
                house = Settings.house(options);
                settings = Settings.report(options);
                session = new Session(environment, options, settings, house, Settings.rules(rules, options));
            } catch (IllegalArgumentException e) {
                refuse(String.valueOf(e.getMessage()));
            } catch (RuntimeException | LinkageError | AssertionError fault) {
                settings = null;
                refuse(Crash.sentence("starting", fault));
            }
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (settings != null) {
            Session current = session;
            if (current == null) {
                // Editors use an instance again after its last round.
                current = new Session(processingEnv, options, settings, house, Settings.rules(rules, options));
            }
            current.round(annotations, round);
            session = round.processingOver() ? null : current;
        }
        return false;
    }

    /** Of every rule that can be asked for by a build. */
    private Set<String> ruleIds() {
        Set<String> ids = Rules.infos(rules).stream().map(RuleInfo::id).collect(Collectors.toSet());
        ids.addAll(Rules.ids());
        return ids;
    }

    /** A build that says something it does not mean is not checked by guesswork. */
    private void refuse(String problem) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "Edict: " + problem);
    }
}
