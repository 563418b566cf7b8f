package dev.edict.processor.model;

import java.util.Optional;

/** Where the values of one annotation stand. The same answer to the same question, for places are told apart by identity. */
@FunctionalInterface
public interface ValuePlaces {

    /** Of an annotation whose values have no places of their own, such as one in a class file. */
    ValuePlaces NONE = element -> Optional.empty();

    /**
     * The place of a written value.
     *
     * @param element its name; an array's elements are {@code name[0]}, …, when they are written as an array
     */
    Optional<Where> of(String element);
}
