package dev.edict.runtime.paging;

import dev.edict.annotations.Paginated;
import dev.edict.runtime.problem.EdictProblem;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The {@code limit} of a request as it came. It is judged when it is asked for: what a Jakarta REST runtime cannot
 * convert by itself it answers 404 (Jakarta REST 3.1, section 3.2), as if there were no such list.
 */
public final class PageLimit {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");

    private final String text;

    private PageLimit(String text) {
        this.text = text;
    }

    /** For the Jakarta REST runtime; every text will do. */
    public static PageLimit valueOf(String text) {
        return new PageLimit(text);
    }

    /**
     * The number of items that a page may have, at least 1 and at most {@link Paginated#maxLimit()}.
     *
     * @throws dev.edict.runtime.problem.ProblemException 400 for what is no whole number
     */
    int within(Paginated paginated) {
        if (text.isEmpty()) {
            return paginated.defaultLimit();
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw EdictProblem.VALIDATION
                    .problem()
                    .with(
                            "errors",
                            List.of(Map.of(
                                    "in",
                                    "query",
                                    "name",
                                    "limit",
                                    "detail",
                                    "must be a whole number",
                                    "code",
                                    "integer")))
                    .exception();
        }
        return new BigInteger(text)
                .max(BigInteger.ONE)
                .min(BigInteger.valueOf(paginated.maxLimit()))
                .intValue();
    }
}
