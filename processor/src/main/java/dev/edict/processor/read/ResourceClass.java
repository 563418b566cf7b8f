package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.RestNamespace;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A resource class that is being read, as a root or behind a sub-resource locator.
 *
 * @param place the class, or where it is a class file the source class that leads to it
 * @param path what leads here, application path first
 * @param annotations of the class and of what it inherits from, the nearest of each kind
 * @param around annotations of whatever stands around it: the locators that lead here and their classes, the package
 * @param runtimes those that find the class
 * @param contextual whether the class asks for the request as a whole
 */
record ResourceClass(
        TypeElement type,
        TypeElement place,
        String binaryName,
        Hierarchy hierarchy,
        ApiService service,
        Policies policies,
        List<PathPart> path,
        Annotations annotations,
        List<Annotations> around,
        Set<RestNamespace> runtimes,
        boolean contextual,
        boolean viaLocator) {}
