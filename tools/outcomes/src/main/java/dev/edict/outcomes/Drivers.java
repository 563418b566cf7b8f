package dev.edict.outcomes;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Finds what speaks to a database: no driver is in this jar, for the service has the one that fits. */
final class Drivers {

    private Drivers() {}

    /**
     * The driver for a URL.
     *
     * @param jars where to look, besides the class path
     * @param wrong makes of a sentence what is thrown
     */
    static Driver of(List<Path> jars, String url, Function<String, RuntimeException> wrong) {
        URL[] places = new URL[jars.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(jars.get(i), wrong);
        }
        // stays open: the driver loads classes for as long as it is used
        URLClassLoader loader = new URLClassLoader(places, Drivers.class.getClassLoader());
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                if (driver.acceptsURL(url)) {
                    return driver;
                }
            }
        } catch (ServiceConfigurationError | SQLException e) {
            RuntimeException unusable = wrong.apply("no driver can be loaded: " + e.getMessage());
            unusable.addSuppressed(e);
            throw unusable;
        }
        String database = url.substring(0, Math.max(url.indexOf(':', "jdbc:".length()) + 1, "jdbc:".length()));
        throw wrong.apply(
                jars.isEmpty()
                        ? "name the jar of the driver for " + database + " by --driver"
                        : "none of the jars given by --driver has a driver for " + database);
    }

    private static URL place(Path jar, Function<String, RuntimeException> wrong) {
        if (!Files.isRegularFile(jar)) {
            throw wrong.apply("there is no " + jar);
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
