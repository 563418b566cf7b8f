package dev.edict.processor.read;

import dev.edict.processor.model.Waiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads every {@code @Waive} of a round's roots. */
public final class WaiverReader {
    private static final String WAIVE = Declarations.EDICT + "Waive";

    private static final String REPEATED = WAIVE + "$List";

    private final Round round;

    /** Whether one of the annotations that a round has found is {@code @Waive}: few compilations need be searched for it. */
    public static boolean isAmong(Set<? extends TypeElement> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.getQualifiedName().toString())
                .anyMatch(name -> name.equals(WAIVE) || name.equals(REPEATED.replace('$', '.')));
    }

    public WaiverReader(Round round) {
        this.round = round;
    }

    /** By the signature of the element they stand on. */
    public Map<String, List<Waiver>> read(Iterable<? extends Element> roots) {
        Map<String, List<Waiver>> waivers = new LinkedHashMap<>();
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                inside(type, waivers);
            } else {
                look(root, waivers);
            }
        }
        return waivers;
    }

    /** Every member of every type of a module comes by here, so that most leave after the shortest of questions. */
    private void inside(TypeElement type, Map<String, List<Waiver>> waivers) {
        look(type, waivers);
        List<? extends Element> members = round.enclosed(type);
        if (type.getKind() == ElementKind.RECORD) {
            // what stands on a component is repeated on other members
            for (Element member : members) {
                if (member.getKind().isField()) {
                    look(member, waivers);
                }
            }
        }
        for (Element member : members) {
            if (member instanceof TypeElement nested) {
                inside(nested, waivers);
            } else {
                look(member, waivers);
                if (member instanceof ExecutableElement method) {
                    for (Element parameter : method.getParameters()) {
                        look(parameter, waivers);
                    }
                }
            }
        }
    }

    private void look(Element element, Map<String, List<Waiver>> waivers) {
        if (!element.getAnnotationMirrors().isEmpty()) {
            List<Waiver> here = on(element);
            if (!here.isEmpty() && !isCopy(element, here, waivers)) {
                waivers.putIfAbsent(here.get(0).signature(), here);
            }
        }
    }

    private List<Waiver> on(Element element) {
        // ecj does not tell what the parameter of a compact constructor belongs to; it is a component's, which was read
        if (element.getKind() == ElementKind.PARAMETER && element.getEnclosingElement() == null
                || !round.mirrors.has(element, WAIVE) && !round.mirrors.has(element, REPEATED)) {
            return List.of();
        }
        String signature = round.signatures.of(element);
        return round.mirrors.on(element).repeated(WAIVE, REPEATED).stream()
                .map(use -> Waiver.of(signature, use))
                .toList();
    }

    /** What stands on a record component the compiler repeats on its accessor and constructor parameter (JLS 9.7.4). */
    private boolean isCopy(Element element, List<Waiver> here, Map<String, List<Waiver>> waivers) {
        Element type = element.getEnclosingElement();
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        if (type == null
                || type.getKind() != ElementKind.RECORD
                || element.getKind().isField()) {
            return false;
        }
        List<Waiver> component =
                waivers.getOrDefault(round.signatures.of(type) + "#" + round.signatures.name(element), List.of());
        return component.stream()
                .map(w -> w.annotation().values())
                .toList()
                .equals(here.stream().map(w -> w.annotation().values()).toList());
    }
}
