package dev.edict.processor.document;

import java.util.List;

/** A type that the compiled sources know as a class file. */
public record Parcel<T>(T content, List<Label> labels, Weight weight) {

    public record Label(String text) {}

    public enum Weight {
        LIGHT,
        HEAVY
    }
}
