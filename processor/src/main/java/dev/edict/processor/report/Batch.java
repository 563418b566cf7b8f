package dev.edict.processor.report;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Waiver;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is reported in one go: a whole compilation where findings can wait for its end, else a round.
 *
 * @param waivers of the sources
 * @param inherited waivers that operations take over from what they implement, each with the operation's signature
 * @param decided rules whose decision something in the service has taken
 * @param service where a finding about the whole service stands; empty when only parts of one may be here
 * @param whole whether nothing of the compilation is missing, so that what is absent can be spoken of
 * @param resources binary names of the resource classes that were checked
 * @param outside signatures of those resources, and of their operations, that have not asked for conventions and obligations
 * @param excluded signatures of operations that no rule speaks of, each with the pattern that says so
 * @param operations all their operations, by signature
 * @param reach how many operations lead to what is no operation itself, by signature; empty when nobody asks
 * @param bodies whether body rules have spoken
 * @param last whether those have that wait for the last round
 */
public record Batch(
        List<Finding> findings,
        List<Waiver> waivers,
        List<Waiver> inherited,
        Set<String> decided,
        Optional<Where> service,
        boolean whole,
        Set<String> resources,
        Set<String> outside,
        Map<String, String> excluded,
        Map<String, Operation> operations,
        Map<String, Integer> reach,
        boolean bodies,
        boolean last) {
    public Batch {
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
        inherited = List.copyOf(inherited);
        decided = Set.copyOf(decided);
        resources = Set.copyOf(resources);
        outside = Set.copyOf(outside);
        excluded = Map.copyOf(excluded);
        operations = Map.copyOf(operations);
        reach = Map.copyOf(reach);
    }
}
