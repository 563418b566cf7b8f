package dev.edict.processor.read;

import dev.edict.processor.model.ApiResource.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

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
                        add(round, field, handles);
                    } else if (member.getKind() == ElementKind.CONSTRUCTOR
                            && member instanceof ExecutableElement constructor) {
                        for (VariableElement parameter : constructor.getParameters()) {
                            add(round, parameter, parameters);
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

    private static void add(Round round, VariableElement variable, List<Handle> handles) {
        if (variable.asType() instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            String name = type.getQualifiedName().toString();
            if (TYPES.contains(name)) {
                handles.add(new Handle(type.getSimpleName().toString(), round.places.of(variable)));
            }
        }
    }
}
