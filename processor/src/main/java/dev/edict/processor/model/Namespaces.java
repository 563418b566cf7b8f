package dev.edict.processor.model;

/** Jakarta EE 9 moved its packages from {@code javax} to {@code jakarta} and changed nothing else in the names. */
public final class Namespaces {
    private static final String NEW = "jakarta.";
    private static final String OLD = "javax.";

    /** Where the old name has its last letter, and the new one another. */
    private static final int X = OLD.indexOf('x');

    private static final int MOVED = NEW.length() - OLD.length();

    private Namespaces() {}

    /** Whether two binary names are equal, or would be if both were spelled in the jakarta namespace. */
    public static boolean same(String one, String other) {
        int longer = one.length() - other.length();
        if (longer == 0) {
            return one.equals(other);
        }
        return longer == MOVED
                ? mayBeOld(other) && isMoved(one, other)
                : longer == -MOVED && mayBeOld(one) && isMoved(other, one);
    }

    /**
     * Asked first, and so short because every annotation is compared with many names: where nothing is old, the machine never compiles
     * the comparison, which it would else repeat at each question.
     */
    private static boolean mayBeOld(String name) {
        return name.length() > OLD.length() && name.charAt(X) == 'x';
    }

    /** Compares without making strings. */
    private static boolean isMoved(String jakarta, String javax) {
        int rest = javax.length() - OLD.length();
        return jakarta.startsWith(NEW)
                && javax.startsWith(OLD)
                && jakarta.regionMatches(NEW.length(), javax, OLD.length(), rest)
                && !staysInJavax(javax);
    }

    /** The name in the jakarta namespace, when its package is one of those that moved. */
    public static String jakarta(String binaryName) {
        return binaryName.startsWith(OLD) && !staysInJavax(binaryName)
                ? NEW + binaryName.substring(OLD.length())
                : binaryName;
    }

    /** Packages of the JDK itself never moved, nor did those of the Money API. */
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
                || name.startsWith("javax.management.")
                || name.startsWith("javax.money.");
    }
}
