package dev.edict.processor.read;

import dev.edict.processor.model.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
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
    static final String WAIVE = Declarations.EDICT + "Waive";

    static final String REPEATED = WAIVE + "$List";

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
            look(root, waivers);
        }
        return waivers;
    }

    /** Every member of every type of a module comes by here, so that most leave after the shortest of questions. */
    private void look(Element element, Map<String, List<Waiver>> waivers) {
        if (round.mirrors.isWaived(element)) {
            List<Waiver> here = on(element);
            if (!here.isEmpty() && !isCopy(element, here, waivers)) {
                waivers.putIfAbsent(here.get(0).signature(), here);
            }
        }
        for (Element part : parts(element)) {
            look(part, waivers);
        }
    }

    private List<? extends Element> parts(Element element) {
        if (element instanceof TypeElement type) {
            List<? extends Element> members = round.enclosed(type);
            return type.getKind() == ElementKind.RECORD ? fieldsFirst(members) : members;
        }
        return element instanceof ExecutableElement method ? method.getParameters() : List.of();
    }

    /** What stands on a component is repeated on other members. */
    private static List<? extends Element> fieldsFirst(List<? extends Element> members) {
        List<Element> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparing(member -> !member.getKind().isField()));
        return sorted;
    }

    private List<Waiver> on(Element element) {
        // ecj does not tell what the parameter of a compact constructor belongs to; it is a component's, which was read
        if (element.getKind() == ElementKind.PARAMETER && element.getEnclosingElement() == null) {
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
