package dev.edict.processor.rule.error;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.WholeModuleRule;
import java.util.List;
import java.util.Set;

/** Nobody answers for what nobody expected. */
public final class ErrorModelMissing implements WholeModuleRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-model-missing", Kind.CONVENTION, Theme.ERROR, Severity.WARN)
            .needsBodies()
            .summary("A service maps exceptions that nothing else maps.")
            .source("Jakarta REST 3.1 §3.3.4 and §4.4; design guide, \"centralized error handling\"")
            .build();

    private static final Set<String> EVERYTHING = Set.of(
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "jakarta.ws.rs.WebApplicationException",
            "javax.ws.rs.WebApplicationException");

    /** Each brings a mapper of its own for everything. */
    private static final List<String> FRAMEWORKS = List.of(
            "dev.edict.runtime.rest.ResourceBinding",
            "io.quarkus.runtime.Quarkus",
            "io.dropwizard.jersey.errors.LoggingExceptionMapper",
            "io.dropwizard.core.Application",
            "io.helidon.webserver.WebServer",
            "io.micronaut.runtime.Micronaut",
            "org.springframework.boot.SpringApplication",
            "org.zalando.problem.ThrowableProblem");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void checkModule(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where place, Findings findings) {
        ApiService service = apis.get(0).service();
        boolean declared = service.declared() || !service.applicationPath().isEmpty();
        if (!declared || isExternal(apis) || hasFramework(types) || isMapped(bodies, types)) {
            return;
        }
        findings.add(
                place,
                Severity.WARN,
                "No ExceptionMapper is there for exceptions that nothing else maps: what goes wrong unexpectedly is answered by the"
                        + " server, with a page of its own and perhaps a stack trace, which no client can read. Map Throwable to"
                        + " problem details, take edict-runtime, or say errors = EXTERNAL on @ApiService where another module"
                        + " does it.");
    }

    private static boolean isExternal(List<ApiResource> apis) {
        for (ApiResource api : apis) {
            if (api.service().errors() == ApiService.ErrorModel.EXTERNAL) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFramework(TypeGraph types) {
        for (String type : FRAMEWORKS) {
            if (types.isKnown(type)) {
                return true;
            }
        }
        return false;
    }

    /** One of the compilation's own, or one that it registers from elsewhere. */
    private static boolean isMapped(Bodies bodies, TypeGraph types) {
        for (String exception : bodies.mappedExceptions()) {
            if (EVERYTHING.contains(exception)) {
                return true;
            }
        }
        if (bodies.registrations().isOpen()) {
            return true;
        }
        for (String registered : bodies.registrations().registered()) {
            if (types.isSubtype(registered, "jakarta.ws.rs.ext.ExceptionMapper")
                    || types.isSubtype(registered, "jakarta.ws.rs.core.Feature")) {
                return true;
            }
        }
        return false;
    }
}
