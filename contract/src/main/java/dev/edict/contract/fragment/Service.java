package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a type or package says about the whole service.
 *
 * @param info members of the Info Object that have no place of their own here: contact, license, terms of service
 * @param applicationPath the value of {@code @ApplicationPath}, the base of every operation's path
 * @param servers Server Objects that the author wrote out
 * @param errorBase the base of relative problem types
 * @param securitySchemes Security Scheme Objects by name
 * @param security what an operation needs that is protected without naming a scheme
 * @param scopes all that exist, as far as they are listed
 * @param habits where the author has settled them
 * @param components what is declared once for all operations; none where nothing is
 * @param webhooks requests that the service sends on its own account
 * @param members of the document itself that have no place of their own here: external documentation, extensions
 */
public record Service(
        @Nullable String title,
        @Nullable String version,
        @Nullable String description,
        JsonObject info,
        @Nullable String applicationPath,
        List<JsonObject> servers,
        @Nullable String errorBase,
        Errors errors,
        Map<String, JsonObject> securitySchemes,
        List<SecurityRequirement> security,
        List<Tag> tags,
        List<String> scopes,
        @Nullable Habits habits,
        @Nullable Components components,
        List<PathItemFragment> webhooks,
        JsonObject members) {

    /**
     * What the whole service keeps to.
     *
     * @param versioning where a version stands; none where nobody said
     * @param jsonCase how members are spelled; none where nobody said
     * @param queryCase how query parameters are spelled; none where nobody said
     */
    public record Habits(
            @Nullable Versioning versioning,
            @Nullable Spelling jsonCase,
            @Nullable Spelling queryCase) {}

    /** Where a request says which version of the contract it means. */
    public enum Versioning {
        PATH,
        HEADER,
        MEDIA_TYPE,
        NONE
    }

    /** How a name of several words is written. */
    public enum Spelling {
        CAMEL,
        SNAKE,
        KEBAB,
        PASCAL
    }

    /** How errors look on the wire. */
    public enum Errors {
        DETECT,
        PROBLEM,
        EXTERNAL
    }

    public Service {
        servers = List.copyOf(servers);
        securitySchemes = Ordered.copyOf(securitySchemes);
        security = List.copyOf(security);
        tags = List.copyOf(tags);
        scopes = List.copyOf(scopes);
        webhooks = List.copyOf(webhooks);
    }

    /** One that lists no scopes and has settled no habit. */
    public Service(
            @Nullable String title,
            @Nullable String version,
            @Nullable String description,
            JsonObject info,
            @Nullable String applicationPath,
            List<JsonObject> servers,
            @Nullable String errorBase,
            Errors errors,
            Map<String, JsonObject> securitySchemes,
            List<SecurityRequirement> security,
            List<Tag> tags) {
        this(
                title,
                version,
                description,
                info,
                applicationPath,
                servers,
                errorBase,
                errors,
                securitySchemes,
                security,
                tags,
                List.of(),
                null,
                null,
                List.of(),
                JsonObject.EMPTY);
    }
}
