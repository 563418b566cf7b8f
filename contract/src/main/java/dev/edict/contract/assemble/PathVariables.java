package dev.edict.contract.assemble;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The variables of a path template, in order. */
final class PathVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private PathVariables() {}

    static List<String> of(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
