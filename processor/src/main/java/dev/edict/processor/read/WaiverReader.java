package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads every {@code @Waive} of a round's roots. */
public final class WaiverReader {
    private static final String WAIVE = Declarations.EDICT + "Waive";

    private final Round round;

    public WaiverReader(Round round) {
        this.round = round;
    }

    /** By the signature of the element they stand on. */
    public Map<String, List<Waiver>> read(Iterable<? extends Element> roots) {
        Map<String, List<Waiver>> waivers = new LinkedHashMap<>();
        for (Element root : roots) {
            read(root, waivers);
        }
        return waivers;
    }

    private void read(Element element, Map<String, List<Waiver>> waivers) {
        if (round.mirrors.has(element, WAIVE) || round.mirrors.has(element, WAIVE + "$List")) {
            String signature = round.signatures.of(element);
            List<Waiver> here = new ArrayList<>();
            for (AnnotationUse use : round.mirrors.on(element).repeated(WAIVE, WAIVE + "$List")) {
                here.add(Waiver.of(signature, use));
            }
            waivers.putIfAbsent(signature, here);
        }
        if (element instanceof ExecutableElement method) {
            method.getParameters().forEach(p -> read(p, waivers));
        } else if (element.getKind() != javax.lang.model.element.ElementKind.PACKAGE) {
            element.getEnclosedElements().forEach(e -> read(e, waivers));
        }
    }
}
