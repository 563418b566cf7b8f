package dev.edict.processor.read;

import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.DtoType.Persistence;
import dev.edict.processor.model.Namespaces;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Knows the types of persistence libraries by annotation or supertype, never by the name of their package. */
final class PersistenceMarkers {
    private static final String SPRING = "org.springframework.data.";

    /** Annotations, with the library that a message names. */
    private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            Map.entry("jakarta.persistence.Entity", "JPA"),
            Map.entry("jakarta.persistence.MappedSuperclass", "JPA"),
            Map.entry("jakarta.persistence.Embeddable", "JPA"),
            Map.entry("org.hibernate.envers.RevisionEntity", "Hibernate Envers"),
            Map.entry("org.eclipse.persistence.nosql.annotations.NoSql", "EclipseLink"),
            Map.entry("org.eclipse.persistence.annotations.Struct", "EclipseLink"),
            Map.entry("javax.jdo.annotations.PersistenceCapable", "JDO"),
            Map.entry("com.j256.ormlite.table.DatabaseTable", "ORMLite"),
            Map.entry("com.googlecode.objectify.annotation.Entity", "Objectify"),
            Map.entry("com.baomidou.mybatisplus.annotation.TableName", "MyBatis-Plus"),
            Map.entry("io.realm.annotations.RealmClass", "Realm"),
            Map.entry(SPRING + "mongodb.core.mapping.Document", "Spring Data MongoDB"),
            Map.entry(SPRING + "elasticsearch.annotations.Document", "Spring Data Elasticsearch"),
            Map.entry(SPRING + "relational.core.mapping.Table", "Spring Data JDBC"),
            Map.entry(SPRING + "cassandra.core.mapping.Table", "Spring Data Cassandra"),
            Map.entry(SPRING + "neo4j.core.schema.Node", "Spring Data Neo4j"),
            Map.entry(SPRING + "neo4j.core.schema.RelationshipProperties", "Spring Data Neo4j"),
            Map.entry(SPRING + "redis.core.RedisHash", "Spring Data Redis"),
            Map.entry(SPRING + "couchbase.core.mapping.Document", "Spring Data Couchbase"),
            Map.entry(SPRING + "keyvalue.annotation.KeySpace", "Spring Data KeyValue"),
            Map.entry(SPRING + "solr.core.mapping.SolrDocument", "Spring Data Solr"),
            Map.entry("com.google.cloud.spring.data.datastore.core.mapping.Entity", "Spring Data Datastore"),
            Map.entry("com.arangodb.springframework.annotation.Document", "Spring Data ArangoDB"),
            Map.entry("io.micronaut.data.annotation.MappedEntity", "Micronaut Data"),
            Map.entry("io.micronaut.data.annotation.Embeddable", "Micronaut Data"),
            Map.entry("jakarta.nosql.Entity", "Jakarta NoSQL"),
            Map.entry("org.neo4j.ogm.annotation.NodeEntity", "Neo4j OGM"),
            Map.entry("org.neo4j.ogm.annotation.RelationshipEntity", "Neo4j OGM"),
            Map.entry("dev.morphia.annotations.Entity", "Morphia"),
            Map.entry("dev.morphia.annotations.Embedded", "Morphia"),
            Map.entry("org.mongodb.morphia.annotations.Entity", "Morphia"),
            Map.entry("io.quarkus.mongodb.panache.common.MongoEntity", "Panache"),
            Map.entry("software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean", "DynamoDB"),
            Map.entry("software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable", "DynamoDB"),
            Map.entry("com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable", "DynamoDB"),
            Map.entry("com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBDocument", "DynamoDB"),
            Map.entry("com.datastax.oss.driver.api.mapper.annotations.Entity", "DataStax"));

    private static final Map<String, String> SUPERTYPES = Map.ofEntries(
            Map.entry("io.ebean.Model", "Ebean"),
            Map.entry("org.javalite.activejdbc.Model", "ActiveJDBC"),
            Map.entry("io.realm.RealmObject", "Realm"),
            Map.entry("io.quarkus.hibernate.orm.panache.PanacheEntityBase", "Panache"),
            Map.entry("io.quarkus.hibernate.orm.panache.kotlin.PanacheEntityBase", "Panache"),
            Map.entry("io.quarkus.hibernate.reactive.panache.PanacheEntityBase", "Panache"),
            Map.entry("io.quarkus.hibernate.reactive.panache.kotlin.PanacheEntityBase", "Panache"),
            Map.entry("io.quarkus.mongodb.panache.PanacheMongoEntityBase", "Panache"),
            Map.entry("io.quarkus.mongodb.panache.kotlin.PanacheMongoEntityBase", "Panache"),
            Map.entry("io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoEntityBase", "Panache"),
            Map.entry("org.jooq.Record", "jOOQ"),
            Map.entry("org.jooq.TableRecord", "jOOQ"),
            Map.entry("org.jooq.UpdatableRecord", "jOOQ"),
            Map.entry("org.jooq.Table", "jOOQ"));

    private final Round round;

    PersistenceMarkers(Round round) {
        this.round = round;
    }

    /** The nearest marker on the type or above it. */
    Optional<Persistence> of(Hierarchy hierarchy) {
        for (Hierarchy.Level level : hierarchy.levels()) {
            Optional<Persistence> marked = on(level.type()).or(() -> is(level));
            if (marked.isPresent()) {
                return marked;
            }
        }
        return inPackage(hierarchy.levels().get(0).binaryName());
    }

    /** Whether a marker stands on the type itself. */
    boolean isMarked(TypeElement type) {
        return on(type).isPresent();
    }

    private Optional<Persistence> on(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (round.mirrors.isKnown(mirror)) {
                String name = round.mirrors.type(mirror).name();
                String library = ANNOTATIONS.get(Namespaces.jakarta(name));
                if (library == null) {
                    library = ANNOTATIONS.get(name);
                }
                if (library == null && round.settings.entityMarkers().contains(name)) {
                    library = "edict.entityMarkers";
                }
                if (library != null) {
                    String simpleName = BinaryName.simple(name);
                    boolean embeddable = simpleName.equals("Embeddable") || simpleName.equals("Embedded");
                    return Optional.of(new Persistence("@" + simpleName, library, embeddable));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Persistence> is(Hierarchy.Level level) {
        String name = level.binaryName();
        String library = round.settings.entityMarkers().contains(name) ? "edict.entityMarkers" : SUPERTYPES.get(name);
        return Optional.ofNullable(library)
                .map(l -> new Persistence(name.substring(name.lastIndexOf('.') + 1), l, false));
    }

    private Optional<Persistence> inPackage(String binaryName) {
        if (round.settings.entityPackages().isEmpty()) {
            return Optional.empty();
        }
        String packageName = binaryName.substring(0, Math.max(binaryName.lastIndexOf('.'), 0));
        return round.settings.entityPackages().stream()
                .filter(p -> p.endsWith(".*")
                        ? (packageName + ".").startsWith(p.substring(0, p.length() - 1))
                        : packageName.equals(p))
                .findFirst()
                .map(p -> new Persistence(packageName, "edict.entityPackages", false));
    }
}
