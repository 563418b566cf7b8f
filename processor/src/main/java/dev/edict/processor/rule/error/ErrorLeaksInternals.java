package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Set;

/** What an exception says of the inside of the service is sent to clients. */
public final class ErrorLeaksInternals implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-leaks-internals", Kind.CONVENTION, Theme.ERROR, Severity.ERROR)
            .needsBodies()
            .summary("No stack trace and no message of an unforeseen exception reaches a client.")
            .source("RFC 9457 §5; CWE-209; OWASP API Security Top 10 2023, API8: Security Misconfiguration")
            .build();

    /** Types of which anything may be an instance; a subtype is somebody's own, and its text perhaps meant for clients. */
    private static final Set<String> ANYTHING =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    /** Types whose text has statements, tables and columns in it. */
    private static final Set<String> OF_DATABASES = Set.of(
            "java.sql.SQLException",
            "jakarta.persistence.PersistenceException",
            "javax.persistence.PersistenceException",
            "org.hibernate.HibernateException",
            "org.springframework.dao.DataAccessException",
            "org.jooq.exception.DataAccessException",
            "com.mongodb.MongoException",
            "org.jdbi.v3.core.JdbiException",
            "org.apache.ibatis.exceptions.PersistenceException");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        Set<Where> said = new HashSet<>();
        for (Disclosure told : served.body().details().disclosures()) {
            served.bodies().followed(told).stream()
                    .filter(ErrorLeaksInternals::tells)
                    .filter(disclosure -> said.add(disclosure.where()))
                    .findFirst()
                    .ifPresent(disclosure -> {
                        served.report(
                                findings,
                                disclosure.where(),
                                isProven(disclosure) ? Severity.ERROR : Severity.WARN,
                                message(served, disclosure));
                    });
        }
        checkEntities(served, said, findings);
    }

    /** An exception as content; a warning, for a writer of the service's own may make something else of it. */
    private static void checkEntities(Served served, Set<Where> said, Findings findings) {
        for (Answer answer : served.answers()) {
            int status = answer.status().orElse(0);
            if ((status < 200 || status >= 300)
                    && answer.entity().orElse(null) instanceof TypeRef.Declared entity
                    && !answer.generic()
                    && ErrorContent.isDocument(served, answer)
                    && writesTrace(served, entity)
                    && said.add(answer.entityWhere())) {
                served.report(
                        findings,
                        answer.entityWhere(),
                        Severity.WARN,
                        served.display() + " sends " + entity.display()
                                + " as it is: a mapper writes all that an exception has, its stack trace and its causes among it."
                                + " Throw it, and let it carry @ApiError, or send what clients are meant to read.");
            }
        }
    }

    /** Whether nothing keeps a mapper from writing what every exception has. */
    private static boolean writesTrace(Served served, TypeRef.Declared entity) {
        TypeGraph types = served.types();
        String name = entity.binaryName();
        boolean isOfPlatform = Namespaces.jakarta(name).startsWith("java.")
                || Namespaces.jakarta(name).startsWith("jakarta.ws.rs.");
        if (!types.isSubtype(name, "java.lang.Throwable")
                || ProblemTypes.isOfLibrary(types, entity)
                || !isOfPlatform && !served.bodies().isWrittenByItsMembers(name)) {
            return false;
        }
        return types.find(name)
                .map(dto -> !dto.opaque()
                        && dto.properties().stream()
                                .anyMatch(p -> p.readable()
                                        && p.javaName().equals("stackTrace")
                                        && p.owner().equals("java.lang.Throwable")))
                .orElse(isOfPlatform);
    }

    /** Under a condition a stack trace may be for those alone who develop the service. */
    private static boolean isProven(Disclosure disclosure) {
        return disclosure.certain() && !(disclosure.content() == Content.STACK_TRACE && disclosure.conditional());
    }

    /** Under a condition an exception that could be anything may be known to be harmless. */
    private static boolean tells(Disclosure disclosure) {
        if (disclosure.content() == Content.STACK_TRACE) {
            return true;
        }
        for (String type : disclosure.superTypes()) {
            if (OF_DATABASES.contains(type)) {
                return true;
            }
        }
        return ANYTHING.contains(disclosure.exception()) && !disclosure.conditional();
    }

    private static String message(Served served, Disclosure disclosure) {
        String what = disclosure.content() == Content.STACK_TRACE
                ? "the stack trace of the exception"
                : disclosure.what() + " of " + BinaryName.simple(disclosure.exception());
        String why = ANYTHING.contains(disclosure.exception()) && disclosure.content() != Content.STACK_TRACE
                ? "which may be any exception, with file names, statements and addresses in it"
                : "which tells how the service is built";
        return served.display() + " sends " + what + " to the client, " + why
                + ". Log the exception, and send a fixed text with an id by which the log is found.";
    }
}
