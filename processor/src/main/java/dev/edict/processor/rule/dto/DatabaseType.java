package dev.edict.processor.rule.dto;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a type of a database library is, where it is met in a payload. */
enum DatabaseType {
    /** Rows, cursors, queries: they live as long as a connection does. */
    HANDLE(
            "a handle of the database library",
            "It lives only as long as the connection it came from, and clients would come to depend on the order and the"
                    + " names of columns. Copy what they need into a DTO."),

    /** A document without a schema, or a library's own identifier. */
    DOCUMENT(
            "a type of the database library",
            "What is stored is what clients see: nothing of it is described, and every change of it is a change of the"
                    + " API. Copy what they need into a DTO."),

    /** {@code ObjectId}. */
    IDENTIFIER(
            "an identifier of the database library",
            "A serialiser that does not know it writes its parts, and none that clients use can read it. Use a String or a"
                    + " UUID."),

    /** A page of a library, which is serialised as that version of the library happens to look. */
    PAGE(
            "the page type of a library",
            "Its members are the library's: an upgrade has changed them before, and the document cannot promise them."
                    + " Answer with a page type of your own that has the items and a cursor."),

    /** Dates made for drivers, which serialisers write in the zone of the server, or as a number. */
    DATE(
            "made for database drivers",
            "Serialisers disagree on what to write for it: a number, or a local time without a zone. Use java.time.Instant,"
                    + " or LocalDate for a day.");

    private static final Set<String> DATES = Set.of("java.sql.Timestamp", "java.sql.Date", "java.sql.Time");
    private static final Set<String> JPA =
            Set.of("EntityManager", "Query", "StoredProcedureQuery", "Tuple", "TypedQuery");
    private static final Set<String> PAGES = Set.of(
            "org.springframework.data.domain.Page",
            "org.springframework.data.domain.PageImpl",
            "org.springframework.data.domain.Pageable",
            "org.springframework.data.domain.PageRequest",
            "org.springframework.data.domain.Slice",
            "org.springframework.data.domain.SliceImpl");

    private final String what;
    private final String harm;

    DatabaseType(String what, String harm) {
        this.what = what;
        this.harm = harm;
    }

    String what() {
        return what;
    }

    String harm() {
        return harm;
    }

    /** Null for all others; most names are told by their first letters. */
    static @Nullable DatabaseType of(String name) {
        return switch (name.charAt(0)) {
            case 'j' -> ofPlatform(name);
            case 'o' -> ofLibrary(name);
            case 'c' ->
                name.startsWith("com.mongodb.") ? DOCUMENT : name.equals("com.querydsl.core.Tuple") ? HANDLE : null;
            case 'i' ->
                name.startsWith("io.r2dbc.spi.")
                                || name.startsWith("io.quarkus.hibernate.") && name.endsWith("PanacheQuery")
                                || name.equals("io.quarkus.mongodb.panache.PanacheQuery")
                                || name.startsWith("io.vertx.sqlclient.")
                        ? HANDLE
                        : null;
            default -> null;
        };
    }

    private static @Nullable DatabaseType ofPlatform(String name) {
        if (name.startsWith("java.sql.")) {
            return DATES.contains(name) ? DATE : name.equals("java.sql.JDBCType") ? null : HANDLE;
        }
        int persistence = name.startsWith("jakarta.persistence.")
                ? "jakarta.persistence.".length()
                : name.startsWith("javax.persistence.") ? "javax.persistence.".length() : 0;
        return persistence > 0 && JPA.contains(name.substring(persistence))
                        || name.startsWith("javax.sql.") && name.endsWith("RowSet")
                ? HANDLE
                : null;
    }

    private static @Nullable DatabaseType ofLibrary(String name) {
        if (name.startsWith("org.bson.")) {
            return name.equals("org.bson.types.ObjectId") ? IDENTIFIER : DOCUMENT;
        }
        if (name.startsWith("org.jooq.")
                || name.startsWith("org.apache.ibatis.")
                || name.startsWith("org.eclipse.persistence.")
                || name.startsWith("org.hibernate.") && !name.startsWith("org.hibernate.validator.")) {
            return name.startsWith("org.jooq.JSON") ? DOCUMENT : HANDLE;
        }
        return PAGES.contains(name) ? PAGE : null;
    }
}
