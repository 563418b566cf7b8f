package dev.edict.processor.body;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies.Answered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that a body gives, itself or by what it returns. */
final class AnsweredSearch {
    private final CertainCalls certain;

    AnsweredSearch(CertainCalls certain) {
        this.certain = certain;
    }

    /** A body whose answers count, the call of the first one that leads there, and the statuses that it is given. */
    private record Asked(
            MethodFacts body, Way through, @Nullable Call by, Map<Integer, Integer> given) {
        Object question() {
            return Map.entry(body.key(), given);
        }

        Answer known(Answer answer) {
            Integer status = answer.parameter().isPresent()
                    ? given.get(answer.parameter().getAsInt())
                    : null;
            return status == null ? answer : answer.with(status);
        }
    }

    /** @see Bodies#answers */
    List<Answered> answers(MethodKey from) {
        List<Answered> answers = new ArrayList<>();
        Deque<Asked> open = new ArrayDeque<>();
        Set<Object> seen = new HashSet<>();
        certain.of(from).ifPresent(body -> open.push(new Asked(body, Way.from(from), null, Map.of())));
        while (!open.isEmpty()) {
            Asked at = open.pop();
            if (at.body().kind() != MethodFacts.Kind.LAMBDA && !seen.add(at.question())) {
                continue;
            }
            Call by = at.by();
            for (Answer built : at.body().answers()) {
                Answer answer = at.known(built);
                if (by == null) {
                    answers.add(new Answered(answer, at.through().steps()));
                } else if (answer.use() == Use.RETURNED) {
                    answers.add(new Answered(answer.by(by), at.through().steps()));
                }
            }
            List<Call> calls = at.body().calls();
            for (int i = calls.size() - 1; i >= 0; i--) {
                Call call = calls.get(i);
                Optional<MethodFacts> lambda = certain.lambda(call);
                if (lambda.isPresent()) {
                    open.push(new Asked(lambda.get(), at.through(), by, at.given()));
                } else if (call.use() == Use.RETURNED || by == null && call.use() == Use.RESUMES) {
                    certain.follow(call)
                            .ifPresent(next -> open.push(new Asked(
                                    next,
                                    at.through().then(next.key()),
                                    by == null ? call : by,
                                    call.arguments().statuses(at.given()))));
                }
            }
        }
        return answers;
    }
}
