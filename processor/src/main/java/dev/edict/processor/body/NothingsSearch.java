package dev.edict.processor.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Where a body answers with nothing. */
final class NothingsSearch {
    private final CertainCalls certain;

    NothingsSearch(CertainCalls certain) {
        this.certain = certain;
    }

    /** @see Bodies#nothings */
    List<TreeWhere> nothings(MethodKey from) {
        Map<MethodKey, List<MethodKey>> callers = new HashMap<>();
        Set<MethodKey> seen = new HashSet<>(Set.of(from));
        Queue<MethodFacts> open = new ArrayDeque<>();
        Queue<MethodKey> empty = new ArrayDeque<>();
        certain.of(from).ifPresent(open::add);
        while (!open.isEmpty()) {
            MethodFacts body = open.remove();
            if (!body.details().nothings().isEmpty()) {
                empty.add(body.key());
            }
            for (Call call : body.calls()) {
                certain.returned(call).ifPresent(next -> {
                    callers.computeIfAbsent(next.key(), k -> new ArrayList<>()).add(body.key());
                    if (seen.add(next.key())) {
                        open.add(next);
                    }
                });
            }
        }
        Set<MethodKey> returning = new HashSet<>();
        while (!empty.isEmpty()) {
            MethodKey body = empty.remove();
            if (returning.add(body)) {
                empty.addAll(callers.getOrDefault(body, List.of()));
            }
        }
        List<TreeWhere> nothings = new ArrayList<>();
        certain.of(from).ifPresent(body -> {
            nothings.addAll(body.details().nothings());
            for (Call call : body.calls()) {
                if (certain.returned(call)
                        .filter(next -> returning.contains(next.key()))
                        .isPresent()) {
                    nothings.add(call.where());
                }
            }
        });
        return nothings;
    }
}
