package dev.edict.processor.lifecycle;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name in a declaration, which javac's trees know and do not locate. */
record DeclaredName(String name, Kind kind) {
    private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");

    private enum Kind {
        TYPE,
        METHOD,
        VARIABLE
    }

    /** None for what declares nothing, and for a constructor, which starts with its name. */
    static @Nullable DeclaredName of(Tree tree) {
        if (tree instanceof ClassTree type) {
            return new DeclaredName(type.getSimpleName().toString(), Kind.TYPE);
        }
        if (tree instanceof MethodTree method && method.getReturnType() != null) {
            return new DeclaredName(method.getName().toString(), Kind.METHOD);
        }
        return tree instanceof VariableTree variable
                ? new DeclaredName(variable.getName().toString(), Kind.VARIABLE)
                : null;
    }

    /** Where it stands in a source; -1 when it cannot be found. */
    int in(String source, int from) {
        for (int at = source.indexOf(name, from); at >= 0; at = source.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean isWord = (at == 0 || !Character.isJavaIdentifierPart(source.charAt(at - 1)))
                    && (end == source.length() || !Character.isJavaIdentifierPart(source.charAt(end)));
            if (isWord && isDeclared(source, at, end)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDeclared(String source, int start, int end) {
        return switch (kind) {
            case TYPE -> TYPE_KEYWORDS.contains(wordBefore(source, start));
            case METHOD -> source.startsWith("(", skipSpace(source, end));
            case VARIABLE -> true;
        };
    }

    private static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String wordBefore(String source, int before) {
        int end = before;
        while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }
}
