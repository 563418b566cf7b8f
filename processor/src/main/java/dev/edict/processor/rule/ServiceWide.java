package dev.edict.processor.rule;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that needs every resource of the service. What it finds is decided on fragments, so that compiling a module and
 * assembling several give the same answer; here it gets a place in the source.
 */
public interface ServiceWide extends Rule {

    ServiceRule rule();

    /** The narrowest place that says what is wrong with an operation. */
    Where place(Operation operation);

    /** One resource alone says nothing. */
    @Override
    default void check(ApiResource api, Findings findings) {}

    /**
     * What is wrong with operations of this compilation.
     *
     * @param fragments of the whole service as far as it is known
     * @param resources of this compilation
     */
    default List<Finding> check(List<ResourceFragment> fragments, List<ApiResource> resources) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (ApiResource api : resources) {
            if (Findings.covers(info(), api)) {
                api.operations().forEach(o -> operations.putIfAbsent(o.signature(), o));
            }
        }
        List<Finding> found = new ArrayList<>();
        for (ServiceFinding finding : rule().check(fragments)) {
            Operation operation = operations.get(finding.signature());
            if (operation != null) {
                found.add(new Finding(
                        info(),
                        place(operation),
                        operation.signature(),
                        finding.certain() ? Severity.ERROR : Severity.WARN,
                        Optional.of(operation.audience()),
                        finding.other(),
                        finding.message(),
                        List.of()));
            }
        }
        return found;
    }
}
