package dev.edict.processor.document;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.Stability;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operation promises beyond its types. */
final class PromiseMapper {

    private static final Set<String> IDEMPOTENT = Set.of("PUT", "DELETE");

    private static final List<String> LIMITS =
            List.of("limit", "size", "pageSize", "page_size", "page-size", "perPage", "per_page", "per-page");
    private static final List<String> CURSORS = List.of("cursor", "after", "pageToken", "page_token", "page-token");
    private static final List<String> OFFSETS = List.of("offset", "page", "start", "skip");

    private PromiseMapper() {}

    static Promises map(Operation operation, List<Parameter> parameters) {
        return new Promises(
                repeat(operation),
                operation.repeat().policy().map(PromiseMapper::idempotency).orElse(null),
                operation.paging().map(paging -> paging(paging, parameters)).orElse(null),
                operation
                        .successStatus()
                        .map(Operation.StatusDeclaration::location)
                        .filter(location -> !location.isEmpty())
                        .orElse(null),
                operation.async().map(Operation.Async::statusResource).orElse(null),
                Audience.valueOf(operation.audience().name()),
                Stability.valueOf(operation.stability().name()));
    }

    /** The method's own promise (RFC 9110 §9.2) where nothing else is declared. */
    private static Promises.@Nullable Repeat repeat(Operation operation) {
        return switch (operation.repeat().decision()) {
            case SAFE -> Promises.Repeat.SAFE;
            case WEBHOOK -> Promises.Repeat.IDEMPOTENT;
            case NOT_IDEMPOTENT -> Promises.Repeat.UNSAFE;
            case IDEMPOTENT -> isByKey(operation) ? Promises.Repeat.WITH_KEY : Promises.Repeat.IDEMPOTENT;
            case UNDECLARED ->
                operation.isSafe()
                        ? Promises.Repeat.SAFE
                        : IDEMPOTENT.contains(operation.httpMethod()) ? Promises.Repeat.IDEMPOTENT : null;
        };
    }

    private static boolean isByKey(Operation operation) {
        return operation
                .repeat()
                .policy()
                .filter(policy -> policy.by() == Repeat.By.KEY)
                .isPresent();
    }

    private static Idempotency idempotency(Repeat.Policy policy) {
        if (policy.by() != Repeat.By.KEY) {
            return new Idempotency(
                    Idempotency.By.valueOf(policy.by().name()),
                    false,
                    null,
                    policy.onRepeat().name(),
                    null,
                    null);
        }
        return new Idempotency(
                Idempotency.By.KEY,
                policy.required(),
                policy.ttl(),
                Repeat.OnRepeat.REPLAY.name(),
                policy.mode().name(),
                policy.scope().name());
    }

    private static Paging paging(Operation.Paging paging, List<Parameter> parameters) {
        boolean byCursor = paging.style() == Operation.Paging.Style.CURSOR;
        return new Paging(
                byCursor ? Paging.Style.CURSOR : Paging.Style.OFFSET,
                paging.sort(),
                paging.defaultLimit(),
                paging.maxLimit(),
                named(parameters, byCursor ? CURSORS : OFFSETS),
                named(parameters, LIMITS));
    }

    private static @Nullable String named(List<Parameter> parameters, List<String> names) {
        return names.stream()
                .filter(name -> parameters.stream()
                        .anyMatch(parameter -> parameter.source() == Parameter.Source.QUERY
                                && parameter.name().equals(name)))
                .findFirst()
                .orElse(null);
    }
}
