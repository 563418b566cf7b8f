package dev.edict.processor.body;

/**
 * A method by name, the way facts from different phases of a compilation are joined.
 *
 * @param owner binary name of the class that declares it
 * @param name {@code <init>} for a constructor
 * @param descriptor erased JVM descriptor (JVMS §4.3.3)
 */
public record MethodKey(String owner, String name, String descriptor) {}
