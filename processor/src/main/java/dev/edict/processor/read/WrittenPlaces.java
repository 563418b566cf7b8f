package dev.edict.processor.read;

import dev.edict.processor.model.ValuePlaces;
import dev.edict.processor.model.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** The values of an annotation in the source. A place is made when it is asked for: most annotations are never pointed into. */
final class WrittenPlaces implements ValuePlaces {
    private final Places places;
    private final ElementWhere annotation;
    private Map<String, Where> made = Map.of();

    WrittenPlaces(Places places, ElementWhere annotation) {
        this.places = places;
        this.annotation = annotation;
    }

    @Override
    public Optional<Where> of(String element) {
        Where place = made.get(element);
        AnnotationMirror mirror = annotation.mirror();
        if (place == null && mirror != null) {
            AnnotationValue value = value(mirror, element);
            if (value != null) {
                place = places.of(annotation, mirror, value);
                remember(element, place);
            }
        }
        return Optional.ofNullable(place);
    }

    private void remember(String element, Where place) {
        if (made.isEmpty()) {
            made = new HashMap<>();
        }
        made.put(element, place);
    }

    private static @Nullable AnnotationValue value(AnnotationMirror mirror, String element) {
        int bracket = element.indexOf('[');
        String name = bracket < 0 ? element : element.substring(0, bracket);
        for (var written : mirror.getElementValues().entrySet()) {
            if (written.getKey().getSimpleName().contentEquals(name)) {
                return bracket < 0
                        ? written.getValue()
                        : item(
                                written.getValue(),
                                Integer.parseInt(element.substring(bracket + 1, element.length() - 1)));
            }
        }
        return null;
    }

    private static @Nullable AnnotationValue item(AnnotationValue array, int index) {
        return array.getValue() instanceof List<?> items
                        && index < items.size()
                        && items.get(index) instanceof AnnotationValue item
                ? item
                : null;
    }
}
