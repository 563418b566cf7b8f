package dev.edict.processor;

import dev.edict.contract.assemble.Extract;
import dev.edict.contract.assemble.OperationIdStyle;
import dev.edict.contract.assemble.SchemaNameStyle;
import dev.edict.contract.assemble.SpecVersion;
import dev.edict.processor.report.DidYouMean;
import dev.edict.processor.report.Profile;
import dev.edict.processor.report.Question;
import dev.edict.processor.report.SeverityOverrides;
import dev.edict.processor.rule.Rules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every {@code -Aedict.*} option, and the values that a build gives them. */
final class Options {
    static final String PREFIX = "edict.";

    private static final String QUALIFIED = "[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*";
    private static final Pattern NAME = Pattern.compile(QUALIFIED);
    private static final Pattern PACKAGE = Pattern.compile(QUALIFIED + "(?:\\.\\*)?");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+(?:/[^\\s?#]*)?|/[^\\s?#]*");
    private static final Pattern MAPPING =
            Pattern.compile(QUALIFIED + "=(?:" + QUALIFIED + "|(?:string|integer|number|boolean|object):[\\w-]+)");
    private static final Pattern FOLDER =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");
    private static final Pattern METHOD =
            Pattern.compile(QUALIFIED + "#[\\p{L}_$*][\\p{L}\\p{N}_$*]*(?:\\([\\p{L}\\p{N}_$]*\\))?");

    static final Option<Profile> PROFILE = Option.choice(
            "edict.profile",
            Profile.RECOMMENDED,
            "How strict the build is. `adopt` makes errors of broken wiring only; `strict` makes errors of warnings,"
                    + " heuristics excepted, and notes what is off elsewhere; `off` checks nothing and still writes documents"
                    + " and wrappers.");

    static final Option<SeverityOverrides> RULES = new Option<>(
            "edict.rules",
            "`id:severity,…`; `id@AUDIENCE:severity`; `*:severity`",
            SeverityOverrides.NONE,
            "The severity of single rules: `off`, `info`, `warn`, `error` or `default`. The last entry that fits wins. A"
                    + " heuristic finding never becomes an error.",
            (text, rules) -> SeverityOverrides.parse(text, rules.get()));

    static final Option<Scope> SCOPE = Option.choice(
            "edict.scope",
            Scope.ANNOTATED,
            "Which classes conventions and obligations apply to: those with `@ApiResource`, or every `@Path` class."
                    + " Contradictions are reported for every `@Path` class either way.");

    static final Option<Tests> TESTS =
            Option.choice("edict.tests", Tests.IGNORE, "Whether test sources are checked and documented too.");

    static final Option<Optional<Path>> RATCHET = Option.path(
            "edict.ratchet",
            "a file",
            "The findings that the service started with; they stay silent. A compile reads the file and never writes it:"
                    + " the first one is the `edict-ratchet.json` that `edict.report` gives, a smaller one likewise."
                    + " It is an input of the compile task: declare it as one where the build tool caches.");

    static final Option<Optional<Path>> PROPERTIES = Option.path(
            "edict.properties",
            "a file",
            "What the team decides for branches of its paths: audience, auth, CSRF, rate limits, and paths that no rule speaks"
                    + " of. See the guide to house decisions. It is an input of the compile task, too.");

    static final Option<Optional<Path>> REPORT = Option.path(
            "edict.report",
            "a folder",
            "Where the reports go. `edict-summary.md` is for people: what to do first, the numbers by theme, what hurts most."
                    + " `edict-report.json` has every finding with its place, also what is waived, and what the compiler's"
                    + " limit of 100 keeps from the screen; `edict.sarif` has the same for code hosts and editors (SARIF"
                    + " 2.1.0). Beside them, when the whole module is compiled, stands"
                    + " `edict-ratchet.json`: all that is reported, for `edict.ratchet` to start with; with that option, what"
                    + " is left of the list.");

    static final Option<Optional<Path>> PAGE = Option.path(
            "edict.page",
            "a folder outside the classes",
            "Where the pages of the service go, from `index.html` on: how each operation is sent again and paged, its errors, who may"
                    + " call it, which rules it keeps, and the schemas in a viewer. They are for the team. Written by the module that"
                    + " writes the document.");

    static final Option<Optional<String>> SERVE = new Option<>(
            "edict.serve",
            "`api` or `docs/api`",
            Optional.empty(),
            "Puts pages into the jar too, below `META-INF/resources/` in the folder of this name, where servlet containers and Quarkus"
                    + " serve them: those for callers outside the house, with `PUBLIC` and `PARTNER` operations only, and without roles,"
                    + " waivers and places in the source.",
            (text, rules) -> text.isEmpty() ? Optional.empty() : Optional.of(folder(text)));

    static final Option<Bodies> BODIES = Option.choice(
            "edict.bodies",
            Bodies.FOLLOW,
            "Whether rules look into method bodies, where the compiler shows them; `ignore` saves the time.");

    static final Option<Optional<Question>> EXPLAIN = new Option<>(
            "edict.explain",
            "`rule:element`",
            Optional.empty(),
            "Says why the rule spoke or stayed silent there. The element is a class, `OrderResource`, an operation,"
                    + " `OrderResource#list`, or a member; with its package and parameter types where it has namesakes.",
            (text, rules) -> text.isEmpty() ? Optional.empty() : Optional.of(Question.parse(text, rules.get())));

    static final Option<Boolean> TIMING = Option.flag("edict.timing", "Prints how long each stage and each rule took.");

    static final Option<Warnings> WARNINGS = Option.choice(
            "edict.warnings", Warnings.WARNING, "`note` prints warnings as notes, for builds with `-Werror`.");

    static final Option<Assemble> ASSEMBLE = Option.choice(
            "edict.assemble",
            Assemble.AUTO,
            "Whether the OpenAPI document is assembled here. `auto`: in a module that has `@ApiService`, when the compiler"
                    + " compiles the whole module. A library ships fragments only.");

    static final Option<List<Path>> FRAGMENTS = Option.paths(
            "edict.fragments",
            "Further jars and folders of classes whose fragments belong to the document. Those on the class path are found"
                    + " without it, those on a module path are not.");

    static final Option<Extra> MARKER = Option.choice(
            "edict.marker",
            Extra.WRITE,
            "Whether a module with resources gets an empty class in the package `dev.edict.fragments`, by which the module"
                    + " that writes the document finds its fragments. `omit` it where the jar is put on a module path, which"
                    + " allows no package in two jars.");

    static final Option<Extra> POSITIONS = Option.choice(
            "edict.positions",
            Extra.WRITE,
            "Whether files beside the fragments say on which line each operation stands. A release can leave them out: the"
                    + " jar then stays the same when a line is inserted.");

    static final Option<OpenApi> OPENAPI = Option.choice(
            "edict.openapi",
            OpenApi.BOTH,
            "Which files the document is written to: `META-INF/openapi.json`, `META-INF/openapi.yaml`, or both.");

    static final Option<List<String>> INCLUDE = Option.list(
            "edict.include",
            PACKAGE,
            "`com.acme.orders,com.acme.api.*,com.acme.Health`",
            "The resources that the document describes: those of a package, with `.*` at the end those below it too, or a class."
                    + " Without it all are described. Rules look at all of them either way.");

    static final Option<List<String>> EXCLUDE = Option.list(
            "edict.exclude",
            PACKAGE,
            "`com.acme.internal.*,com.acme.Health`",
            "Resources that the document leaves out, named as in `edict.include`, which it outdoes.");

    static final Option<List<Extract>> DOCUMENTS = new Option<>(
            "edict.documents",
            Extracts.FORM,
            List.of(),
            "Further documents of some of the operations, beside the one of all: `META-INF/openapi-partner.json` and `.yaml` for the"
                    + " name `partner`. Operations are chosen by `audience:`, by `path:` with those below it, by `package:` as in"
                    + " `edict.include`, and by `tag:`, with `+` for a blank. Of entries with one name and criterion one has to fit, of"
                    + " different criteria all.",
            (text, rules) -> Extracts.parse(text));

    static final Option<List<String>> SERVERS = Option.list(
            "edict.servers",
            URL,
            "`https://api.example.com,/shop`",
            "Where the service is served, in place of the servers that annotations declare. The application path is added"
                    + " where it is missing.");

    static final Option<SpecVersion> OPENAPI_VERSION = Option.choice(
            "edict.openapiVersion",
            SpecVersion.V3_1,
            "The version of the OpenAPI Specification in which the document is written. What 3.0 has no words for, such as"
                    + " webhooks and conditions in schemas, is left out of it.");

    static final Option<Optional<Path>> BASE = Option.path(
            "edict.base",
            "a file, JSON or YAML",
            "An OpenAPI document to start from. What it says stands in place of what the code says; objects are joined"
                    + " member by member, tags by name. Its `openapi` field is not looked at. It is an input of the compile"
                    + " task, too.");

    static final Option<OperationIdStyle> OPERATION_IDS = Option.choice(
            "edict.operationIds",
            OperationIdStyle.CLASS_METHOD,
            "What an `operationId` is made of where the author chose none: `create`, `OrderResource_create` or"
                    + " `com_acme_OrderResource_create`. Operations that would share one take in more.");

    static final Option<SchemaNameStyle> SCHEMA_NAMES = Option.choice(
            "edict.schemaNames",
            SchemaNameStyle.SIMPLE,
            "What schemas are named after: the simple name of the type, with as much of its package as it takes to tell it"
                    + " from others, or all of it.");

    static final Option<List<String>> TYPES = Option.list(
            "edict.types",
            MAPPING,
            "`com.acme.Money=string:decimal,com.acme.Id=java.util.UUID`",
            "What types look like on the wire that code of your own writes: a type of JSON (`string`, `integer`, `number`,"
                    + " `boolean`, `object`) with or without a format, or another Java type.");

    static final Option<List<String>> VALIDATION_GROUPS = Option.list(
            "edict.validationGroups",
            NAME,
            "`jakarta.validation.groups.Default,com.acme.OnCreate`",
            "The groups of Bean Validation in which values are validated, with those that they extend. What constraints of other"
                    + " groups demand is neither in the document nor taken into account by rules. Without it this is the group"
                    + " `Default`.");

    static final Option<Optional<LocalDate>> TODAY = Option.date(
            "edict.today",
            "What the dates of waivers and sunsets are compared with. Without it they are compared with nothing, so that"
                    + " the same sources always build alike.");

    static final Option<Auth> AUTH = Option.choice(
            "edict.auth",
            Auth.ANNOTATIONS,
            "`external`: who may call is decided outside the code, by a gateway for example.");

    static final Option<List<String>> AUTH_ANNOTATIONS = Option.list(
            "edict.authAnnotations",
            NAME,
            "full names of annotations",
            "Further annotations that decide who may call an operation.");

    static final Option<List<String>> SINKS = Option.list(
            "edict.sinks",
            METHOD,
            "`com.acme.Ledger#append,…`",
            "Further methods that write to a database or send a message, for the rules that follow calls.");

    static final Option<List<String>> ENTITY_MARKERS = Option.list(
            "edict.entityMarkers",
            NAME,
            "full names of annotations and supertypes",
            "Further marks of a persistence type.");

    static final Option<List<String>> ENTITY_PACKAGES = Option.list(
            "edict.entityPackages",
            PACKAGE,
            "`com.acme.db,com.acme.legacy.*`",
            "Packages whose types are persistence types; with `.*` at the end those below it too.");

    static final List<Option<?>> ALL = List.of(
            PROFILE,
            RULES,
            SCOPE,
            TESTS,
            RATCHET,
            PROPERTIES,
            REPORT,
            PAGE,
            SERVE,
            BODIES,
            EXPLAIN,
            TIMING,
            WARNINGS,
            ASSEMBLE,
            FRAGMENTS,
            MARKER,
            POSITIONS,
            OPENAPI,
            INCLUDE,
            EXCLUDE,
            DOCUMENTS,
            SERVERS,
            OPENAPI_VERSION,
            BASE,
            OPERATION_IDS,
            SCHEMA_NAMES,
            TYPES,
            VALIDATION_GROUPS,
            TODAY,
            AUTH,
            AUTH_ANNOTATIONS,
            SINKS,
            ENTITY_MARKERS,
            ENTITY_PACKAGES);

    private final Map<Option<?>, Object> values;
    private final List<String> problems;

    enum Scope {
        ANNOTATED,
        ALL
    }

    enum Tests {
        IGNORE,
        CHECK
    }

    enum Warnings {
        WARNING,
        NOTE
    }

    enum Bodies {
        FOLLOW,
        IGNORE
    }

    enum Assemble {
        AUTO,
        TRUE,
        FALSE
    }

    enum Extra {
        WRITE,
        OMIT
    }

    enum OpenApi {
        BOTH,
        JSON,
        YAML,
        OFF
    }

    enum Auth {
        ANNOTATIONS,
        EXTERNAL
    }

    private Options(Map<Option<?>, Object> values, List<String> problems) {
        this.values = Map.copyOf(values);
        this.problems = List.copyOf(problems);
    }

    /** Reads what the compiler was given; options of other processors are left alone. */
    static Options parse(Map<String, String> given) {
        return parse(given, Rules::ids);
    }

    /**
     * @param rules ids of every rule of this build
     */
    static Options parse(Map<String, String> given, Supplier<Set<String>> rules) {
        Map<String, Option<?>> byName = ALL.stream().collect(Collectors.toMap(Option::name, o -> o));
        Map<Option<?>, Object> values = new HashMap<>();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((name, value) -> {
            Option<?> option = byName.get(name);
            if (option != null) {
                try {
                    values.put(option, option.parser().parse(value == null ? "" : value.trim(), rules));
                } catch (IllegalArgumentException e) {
                    problems.add("option " + name + ": " + e.getMessage());
                }
            } else if (name.startsWith(PREFIX)) {
                problems.add("there is no option " + name + DidYouMean.hint(name, byName.keySet()));
            }
        });
        return new Options(values, problems);
    }

    private static String folder(String text) {
        if (!FOLDER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no folder below META-INF/resources; write api or docs/api");
        }
        return text;
    }

    /** What is wrong with what was given, a sentence each. */
    List<String> problems() {
        return problems;
    }

    @SuppressWarnings("unchecked") // each value was put by its own option's parser
    <T> T get(Option<T> option) {
        return (T) values.getOrDefault(option, option.fallback());
    }
}
