package dev.edict.runtime.quarkus;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The configuration of a Quarkus application, which knows what is kept as well.
 *
 * @param quarkus what Quarkus REST knows
 * @param kept what is registered besides
 */
record CompletedConfiguration(Configuration quarkus, KeptProviders kept) implements Configuration {

    @Override
    public boolean isRegistered(Object component) {
        return kept.has(component) || quarkus.isRegistered(component);
    }

    @Override
    public boolean isRegistered(Class<?> type) {
        return kept.has(type) || quarkus.isRegistered(type);
    }

    @Override
    public RuntimeType getRuntimeType() {
        return quarkus.getRuntimeType();
    }

    @Override
    public Map<String, Object> getProperties() {
        return quarkus.getProperties();
    }

    @Override
    public Object getProperty(String name) {
        return quarkus.getProperty(name);
    }

    @Override
    public Collection<String> getPropertyNames() {
        return quarkus.getPropertyNames();
    }

    @Override
    public boolean isEnabled(Feature feature) {
        return quarkus.isEnabled(feature);
    }

    @Override
    public boolean isEnabled(Class<? extends Feature> type) {
        return quarkus.isEnabled(type);
    }

    @Override
    public Map<Class<?>, Integer> getContracts(Class<?> type) {
        return quarkus.getContracts(type);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return quarkus.getClasses();
    }

    @Override
    public Set<Object> getInstances() {
        return quarkus.getInstances();
    }
}
