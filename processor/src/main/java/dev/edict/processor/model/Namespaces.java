package dev.edict.processor.model;

/** Jakarta EE 9 moved its packages from {@code javax} to {@code jakarta} and changed nothing else in the names. */
public final class Namespaces {
    private Namespaces() {}

    /** Whether two binary names are equal, or would be if both were spelled in the jakarta namespace. */
    public static boolean same(String one, String other) {
        return one.equals(other) || tail(one).equals(tail(other)) && moved(one) && moved(other);
    }

    /** The name in the jakarta namespace, when its package is one of those that moved. */
    public static String jakarta(String binaryName) {
        return binaryName.startsWith("javax.") && moved(binaryName) ? "jakarta." + tail(binaryName) : binaryName;
    }

    private static boolean moved(String name) {
        return name.startsWith("jakarta.") || name.startsWith("javax.") && !staysInJavax(name);
    }

    /** Packages of the JDK itself never moved. */
    private static boolean staysInJavax(String name) {
        return name.startsWith("javax.sql.")
                || name.startsWith("javax.annotation.processing.")
                || name.startsWith("javax.xml.")
                        && !name.startsWith("javax.xml.bind.")
                        && !name.startsWith("javax.xml.ws.")
                || name.startsWith("javax.net.")
                || name.startsWith("javax.naming.")
                || name.startsWith("javax.crypto.")
                || name.startsWith("javax.security.auth.")
                || name.startsWith("javax.management.");
    }

    private static String tail(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
