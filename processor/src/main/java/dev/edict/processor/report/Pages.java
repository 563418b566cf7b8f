package dev.edict.processor.report;

/** Where the reference of the rules can be read. */
final class Pages {
    static final String HOME = "https://edict.dev/";

    private Pages() {}

    static String of(String rule) {
        return HOME + "rules/" + rule;
    }
}
