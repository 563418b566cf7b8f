package dev.edict.contract.fragment;

/** The files that a compiler writes for a type. */
final class ClassFiles {

    private ClassFiles() {}

    static String name(Fragment fragment) {
        return fragment.type().replace('.', '/') + ".class";
    }
}
