package dev.edict.processor.model;

/**
 * A type or package that describes a service in the words of MicroProfile OpenAPI or Swagger, and is not the one that declares it.
 *
 * @param type binary name of the type, {@code com.acme.package-info} for a package
 * @param sourcePath relative to the source root
 */
public record ServiceDefinition(String type, String sourcePath, Annotations annotations) {}
