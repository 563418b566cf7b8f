package dev.edict.processor.model;

import java.util.List;

/**
 * An exception mapper that documents its answers.
 *
 * @param type binary name of the mapper
 * @param sourcePath relative to the source root
 * @param exception binary name of the exceptions that it maps
 * @param responses annotations that describe an answer each
 */
public record ExceptionMapping(String type, String sourcePath, String exception, List<AnnotationUse> responses) {
    public ExceptionMapping {
        responses = List.copyOf(responses);
    }
}
