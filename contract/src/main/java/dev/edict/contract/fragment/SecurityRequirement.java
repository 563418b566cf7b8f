package dev.edict.contract.fragment;

import java.util.List;
import java.util.Map;

/** Security schemes that are needed together, each with its scopes; several requirements are alternatives. */
public record SecurityRequirement(Map<String, List<String>> schemes) {

    public SecurityRequirement {
        schemes = Ordered.copyOf(schemes);
    }

    public static SecurityRequirement of(String scheme, String... scopes) {
        return new SecurityRequirement(Map.of(scheme, List.of(scopes)));
    }
}
