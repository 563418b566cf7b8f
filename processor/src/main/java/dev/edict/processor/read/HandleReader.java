package dev.edict.processor.read;

import dev.edict.processor.model.ApiResource.Handle;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Finds what a resource class holds to speak with a database itself. A repository of the service's own is none. */
final class HandleReader {
    private static final Set<String> TYPES = Set.of(
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "javax.persistence.EntityManager",
            "javax.persistence.EntityManagerFactory",
            "org.hibernate.Session",
            "org.hibernate.SessionFactory",
            "org.hibernate.StatelessSession",
            "javax.sql.DataSource",
            "java.sql.Connection",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
            "org.jooq.DSLContext",
            "org.jdbi.v3.core.Jdbi",
            "com.mongodb.client.MongoClient",
            "com.mongodb.client.MongoDatabase",
            "com.mongodb.client.MongoCollection",
            "org.apache.ibatis.session.SqlSession");

    /** What gives the one that it is asked for. */
    private static final Set<String> HOLDERS = Set.of(
            "jakarta.inject.Provider",
            "javax.inject.Provider",
            "jakarta.enterprise.inject.Instance",
            "javax.enterprise.inject.Instance",
            "java.util.function.Supplier");

    private HandleReader() {}

    /** Of the class and those above it that are in this compilation: a field, or else a parameter of a constructor. */
    static List<Handle> of(Round round, TypeElement resource) {
        List<Handle> handles = new ArrayList<>();
        for (Hierarchy.Level level : round.hierarchy(resource).levels()) {
            if (!level.isInterface() && round.origin(level.type()).source()) {
                List<Handle> parameters = new ArrayList<>();
                int before = handles.size();
                for (Element member : round.enclosed(level.type())) {
                    if (member.getKind() == ElementKind.FIELD && member instanceof VariableElement field) {
                        add(round, level, field, handles);
                    } else if (member.getKind() == ElementKind.CONSTRUCTOR
                            && member instanceof ExecutableElement constructor) {
                        for (VariableElement parameter : constructor.getParameters()) {
                            add(round, level, parameter, parameters);
                        }
                    }
                }
                if (handles.size() == before) {
                    handles.addAll(parameters);
                }
            }
        }
        return handles;
    }

    private static void add(Round round, Hierarchy.Level level, VariableElement variable, List<Handle> handles) {
        String name = name(round, level, variable.asType());
        if (TYPES.contains(name)) {
            handles.add(new Handle(BinaryName.simple(name), round.places.of(variable)));
        }
    }

    /** The class that a variable holds, or gives when it is asked; empty for other types. */
    private static String name(Round round, Hierarchy.Level level, TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            TypeUse bound =
                    level.bindings().get(variable.asElement().getSimpleName().toString());
            return bound != null
                            && bound.type() instanceof TypeRef.Declared declared
                            && TYPES.contains(declared.binaryName())
                    ? declared.binaryName()
                    : name(round, level, round.types.erasure(variable));
        }
        if (!(type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element)) {
            return "";
        }
        String name = element.getQualifiedName().toString();
        return declared.getTypeArguments().size() == 1 && HOLDERS.contains(name)
                ? name(round, level, declared.getTypeArguments().get(0))
                : name;
    }
}
