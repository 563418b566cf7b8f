package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.List;

/** Accepted work that is said to be followed where no operation of the service answers. */
public final class StatusResources implements ServiceRule {

    @Override
    public String id() {
        return "async-accepted";
    }

    @Override
    public boolean needsWholeService() {
        return true;
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        List<ServiceFinding> findings = new ArrayList<>();
        List<List<String>> reads = null;
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    String status = operation.promises().statusResource();
                    if (status != null && isBelow(status)) {
                        reads = reads == null ? reads(resources) : reads;
                        if (!isRead(segments(status), reads)) {
                            findings.add(finding(operation, status));
                        }
                    }
                }
            }
        }
        return findings;
    }

    /** What another host answers is its own affair. */
    private static boolean isBelow(String status) {
        return !status.isBlank() && !status.contains("://") && !status.startsWith("//");
    }

    private static List<List<String>> reads(List<ResourceFragment> resources) {
        List<List<String>> reads = new ArrayList<>();
        for (ResourceFragment resource : resources) {
            for (OperationFragment operation : resource.operations()) {
                if (operation.route().method().equals("GET")) {
                    List<String> segments = segments(operation.route().path());
                    segments.replaceAll(segment -> spans(operation, segment) ? "**" : segment);
                    reads.add(segments);
                }
            }
        }
        return reads;
    }

    /** A variable whose expression may match more than one segment. */
    private static boolean spans(OperationFragment operation, String segment) {
        int open = segment.indexOf('{');
        int close = segment.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return false;
        }
        String pattern = operation.route().patterns().getOrDefault(segment.substring(open + 1, close), "");
        return pattern.contains(".") || pattern.contains("/") && !pattern.contains("^/");
    }

    private static List<String> segments(String path) {
        int end = path.indexOf('?');
        List<String> segments = new ArrayList<>();
        for (String segment : (end < 0 ? path : path.substring(0, end)).split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static boolean isRead(List<String> status, List<List<String>> reads) {
        for (List<String> read : reads) {
            if (matches(status, read)) {
                return true;
            }
        }
        return false;
    }

    /** Segment by segment; what a variable stands for is not known. */
    private static boolean matches(List<String> status, List<String> read) {
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).equals("**")) {
                return true;
            }
            if (i >= status.size()
                    || !status.get(i).equals(read.get(i))
                            && status.get(i).indexOf('{') < 0
                            && read.get(i).indexOf('{') < 0) {
                return false;
            }
        }
        return status.size() == read.size();
    }

    private static ServiceFinding finding(OperationFragment operation, String status) {
        Side side = new Side(
                operation.signature(),
                ServiceOrder.subject(operation),
                "sends clients to '" + status
                        + "' for the outcome, and no GET of the service answers there: whoever follows it gets 404 and takes the"
                        + " work for lost. Name the path of the GET, below the application's, or add it.",
                status);
        return new ServiceFinding(side, side, false);
    }
}
