package dev.edict.processor.model;

import java.util.Optional;

/** The packages of Jakarta REST before and after Jakarta EE 9. A runtime knows the annotations of one of them. */
public enum RestNamespace {
    JAKARTA("jakarta.ws.rs"),
    JAVAX("javax.ws.rs");

    private final String root;

    RestNamespace(String root) {
        this.root = root;
    }

    /** The package, {@code jakarta.ws.rs}. */
    public String root() {
        return root;
    }

    /** What the packages of the platform around it begin with, {@code jakarta.}. */
    public String platform() {
        return root.substring(0, root.indexOf('.') + 1);
    }

    /** The one that a type is of, by its binary name. */
    public static Optional<RestNamespace> of(String binaryName) {
        for (RestNamespace namespace : values()) {
            if (binaryName.startsWith(namespace.root) && binaryName.startsWith(".", namespace.root.length())) {
                return Optional.of(namespace);
            }
        }
        return Optional.empty();
    }
}
