package dev.edict.processor.rule.version;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;
import java.util.Set;

/** What is read has a version, and who writes it back need not say which one was read. */
public final class LostUpdateUnprotected implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "lost-update-unprotected", Kind.CONVENTION, Theme.VERSION, Severity.INFO)
            .summary("A write of what has a version or an entity tag takes the one that was read.")
            .source("RFC 9110 §13.1.1; RFC 6585 §3; Zalando guidelines 182")
            .build();

    private static final Set<String> VERSIONS = Set.of("version", "etag", "revision", "lockVersion", "lock_version");

    /** What counts; {@code version = "1.2.3"} is that of a package. */
    private static final Set<String> NUMBERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation write : api.operations()) {
            if ((write.httpMethod().equals("PUT") || write.httpMethod().equals("PATCH"))
                    && !write.template().variables().isEmpty()
                    && !isConditional(write)) {
                String shape = write.template().shape();
                for (Operation read : api.operations()) {
                    if (read.httpMethod().equals("GET")
                            && read.template().shape().equals(shape)) {
                        version(api, read)
                                .filter(version -> !takes(api, write))
                                .ifPresent(version -> findings.add(
                                        write,
                                        write.where(),
                                        write.display() + " overwrites what " + read.display() + " answers with "
                                                + version
                                                + ", and takes neither If-Match nor that; of two clients that read and"
                                                + " write at the same time, one loses its change and is not told. Take"
                                                + " @HeaderParam(\"If-Match\") and answer 412."));
                        break;
                    }
                }
            }
        }
    }

    /** Who has the request at hand may evaluate preconditions. */
    private static boolean isConditional(Operation write) {
        for (Parameter parameter : write.parameters()) {
            boolean header = parameter.source() == Parameter.Source.HEADER
                    && (parameter.name().equalsIgnoreCase("If-Match")
                            || parameter.name().equalsIgnoreCase("If-Unmodified-Since"));
            if (header || parameter.source() == Parameter.Source.CONTEXT || isVersion(parameter.name())) {
                return true;
            }
        }
        return write.contextual();
    }

    private static Optional<String> version(ApiResource api, Operation read) {
        for (Parameter parameter : read.parameters()) {
            if (parameter.source() == Parameter.Source.HEADER
                    && parameter.name().equalsIgnoreCase("If-None-Match")) {
                return Optional.of("an entity tag");
            }
        }
        return read.reply().entity().flatMap(type -> member(api, type)).map(member -> "'" + member + "'");
    }

    private static boolean takes(ApiResource api, Operation write) {
        for (Parameter body : write.entities()) {
            Optional<DtoType> type = described(api, body.type());
            // A body of which nothing is known may carry it.
            if (type.isEmpty() || member(api, body.type()).isPresent()) {
                return true;
            }
        }
        return write.entities().isEmpty();
    }

    private static Optional<String> member(ApiResource api, TypeUse use) {
        return described(api, use).flatMap(type -> {
            for (Property property : type.properties()) {
                if (isVersion(property) || property.annotations().has("jakarta.persistence.Version")) {
                    return Optional.of(property.jsonName());
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<DtoType> described(ApiResource api, TypeUse use) {
        return use.type() instanceof TypeRef.Declared declared
                ? api.types().find(declared.binaryName()).filter(type -> !type.opaque())
                : Optional.empty();
    }

    private static boolean isVersion(Property property) {
        String name = property.jsonName();
        if (!isVersion(name)) {
            return false;
        }
        TypeRef type = property.type().type();
        String typeName = type instanceof TypeRef.Primitive primitive
                ? primitive.name()
                : type instanceof TypeRef.Declared declared ? declared.binaryName() : "";
        return !name.equals("version") || NUMBERS.contains(typeName);
    }

    private static boolean isVersion(String name) {
        return VERSIONS.contains(name);
    }
}
