package dev.edict.processor.model;

import java.util.List;

/**
 * What a whole service declares ({@code @ApiService}, {@code @ApplicationPath}), or the defaults of one that declares
 * nothing.
 *
 * @param applicationPath without slashes at either end; empty when there is none
 * @param applicationPlace the value of {@code @ApplicationPath}; as {@code where} when there is none
 * @param declared whether {@code @ApiService} stands somewhere in the compilation
 * @param where the {@code @ApiService} annotation, else the Application class, else null-like: the first resource
 */
public record ApiService(
        String title,
        String version,
        String errorBase,
        Audience audience,
        Stability stability,
        Ownership ownership,
        AuthPolicy auth,
        Csrf csrf,
        ErrorModel errors,
        Versioning versioning,
        Case jsonCase,
        Case queryCase,
        List<String> scopes,
        String rateLimit,
        String applicationPath,
        Where applicationPlace,
        DocText documentation,
        boolean declared,
        Annotations annotations,
        Where where) {
    public ApiService {
        scopes = List.copyOf(scopes);
    }

    public enum Audience {
        PUBLIC,
        PARTNER,
        PRIVATE_APP,
        INTERNAL,
        ADMIN;

        /** Clients that the service's own team does not release together with it. */
        public boolean isForeign() {
            return this == PUBLIC || this == PARTNER;
        }

        public boolean isInHouse() {
            return this == INTERNAL || this == ADMIN;
        }
    }

    public enum Stability {
        STABLE,
        BETA,
        BEST_EFFORT
    }

    public enum Ownership {
        UNDECLARED,
        HIDE_404,
        REVEAL_403
    }

    public enum AuthPolicy {
        ANNOTATIONS,
        EXTERNAL
    }

    public enum Csrf {
        UNDECLARED,
        TOKEN,
        SAME_SITE,
        FETCH_METADATA,
        EXTERNAL
    }

    public enum ErrorModel {
        DETECT,
        PROBLEM,
        EXTERNAL
    }

    public enum Versioning {
        DETECT,
        PATH,
        HEADER,
        MEDIA_TYPE,
        NONE
    }

    public enum Case {
        DETECT,
        CAMEL,
        SNAKE,
        KEBAB,
        PASCAL
    }

    public enum Client {
        BROWSER,
        NATIVE,
        THIRD_PARTY,
        SERVICE
    }
}
