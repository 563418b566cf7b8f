package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Decisions that hold for a whole service: written once, on the {@code Application} class or on a package.
 *
 * <p>The module that carries it writes the assembled OpenAPI document; a module without it is a library and ships
 * fragments only. Where several in one assembled service differ, the document says what the first resource by name belongs
 * to says, and a note tells so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ApiService {

    /** The document's {@code info.title}. Default: the simple name of the application class or package. */
    String title() default "";

    /**
     * The document's {@code info.version}: the version of the contract, not of the build, which the compiler does not know.
     * Default: that of {@code @Info}, else {@code 0.0.0-unversioned} and a note that asks for one.
     */
    String version() default "";

    /**
     * The absolute URI, ending in {@code /}, on which relative problem types are resolved (RFC 9457, section 3.1.1), in the
     * document as on the wire: a type that begins with {@code /} leaves its path behind (RFC 3986, section 5.2).
     * Default: relative types stay relative. Any other value is an error.
     */
    String errorBase() default "";

    /** Who calls this service: decides how strictly rules judge it. {@link Audience#INHERIT} is an error here. */
    Audience audience() default Audience.PRIVATE_APP;

    /** What clients may rely on. {@link Stability#INHERIT} is an error here. */
    Stability stability() default Stability.STABLE;

    /**
     * What a caller learns about a resource of somebody else: 404 or 403, one policy and not one a method (RFC 9110,
     * section 15.5.4). {@link Ownership#INHERIT} is an error here.
     */
    Ownership ownership() default Ownership.UNDECLARED;

    /** Where access is decided. {@link Auth#INHERIT} is an error here. */
    Auth auth() default Auth.ANNOTATIONS;

    /** What protects writes that a browser authenticates by cookie. {@link Csrf#INHERIT} is an error here. */
    Csrf csrf() default Csrf.UNDECLARED;

    /** Which error model the service answers with. */
    Errors errors() default Errors.DETECT;

    /** Where the version of the contract stands in a request. */
    Versioning versioning() default Versioning.DETECT;

    /** How JSON members are spelled. */
    Case jsonCase() default Case.DETECT;

    /** How query parameters are spelled. */
    Case queryCase() default Case.DETECT;

    /**
     * The OAuth scopes that exist (RFC 6749, section 3.3). Default: not stated.
     */
    String[] scopes() default {};

    /**
     * The published limit of one client, for example {@code "100/min"}; the text goes to the reference page. Default:
     * none is stated.
     */
    String rateLimit() default "";

    /** Who calls an operation. */
    enum Audience {
        /** As the nearest enclosing declaration says: class, then package, then service. */
        INHERIT,
        /** Anybody on the internet: the strictest rules. */
        PUBLIC,
        /** Organisations with a contract; as strict as {@link #PUBLIC}. */
        PARTNER,
        /** The team's own applications, released apart from the service. */
        PRIVATE_APP,
        /** Other services of the same organisation. Left out of a public document. */
        INTERNAL,
        /** Operators of this service. Left out of a public document. */
        ADMIN
    }

    /** What a client may rely on between releases. */
    enum Stability {
        /** As the nearest enclosing declaration says: class, then package, then service. */
        INHERIT,
        /** No breaking change without a new version. */
        STABLE,
        /** May change after an announcement. */
        BETA,
        /** May change at any time. */
        BEST_EFFORT
    }

    /** What a caller is answered who asks for a resource of somebody else. */
    enum Ownership {
        /** As the nearest enclosing declaration says: class, then package, then service. */
        INHERIT,
        /** No policy is stated. */
        UNDECLARED,
        /** 404, so that a stranger cannot learn which resources exist. */
        HIDE_404,
        /** 403, where existence is no secret. */
        REVEAL_403
    }

    /** Where access is decided. */
    enum Auth {
        /** As the nearest enclosing declaration says: class, then package, then service. */
        INHERIT,
        /** By annotations on resources, such as {@code @RolesAllowed}; every operation needs one. */
        ANNOTATIONS,
        /** Before the request arrives: a gateway, a mesh, a container descriptor. Nothing is demanded of operations. */
        EXTERNAL
    }

    /** What protects cookie-authenticated writes against cross-site request forgery. */
    enum Csrf {
        /** As the nearest enclosing declaration says: class, then package, then service. */
        INHERIT,
        /** Nothing is stated. */
        UNDECLARED,
        /** A token that another site cannot read. */
        TOKEN,
        /** {@code SameSite} cookies (RFC 6265bis). */
        SAME_SITE,
        /** A check of the {@code Sec-Fetch-*} request headers. */
        FETCH_METADATA,
        /** A gateway in front of the service. */
        EXTERNAL
    }

    /** The shape of error answers. */
    enum Errors {
        /** As found. */
        DETECT,
        /** {@code application/problem+json} (RFC 9457). */
        PROBLEM,
        /** Somebody else's format: error bodies are not judged. */
        EXTERNAL
    }

    /** Where the version of the contract stands. */
    enum Versioning {
        /** As found. */
        DETECT,
        /** In the path: {@code /v1/orders}. */
        PATH,
        /** In a request header. */
        HEADER,
        /** In the media type: {@code application/vnd.example.v1+json}. */
        MEDIA_TYPE,
        /** There are no versions: only compatible changes are made. */
        NONE
    }

    /** How names are spelled. */
    enum Case {
        /** As most names are. */
        DETECT,
        /** {@code orderId}. */
        CAMEL,
        /** {@code order_id}. */
        SNAKE,
        /** {@code order-id}. */
        KEBAB
    }
}
