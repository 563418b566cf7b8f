package dev.edict.outcomes;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.redis.RedisSettings;
import dev.edict.runtime.redis.RedisStore;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store is meant and how to be let in: by options, or by the environment. No password is an argument, for everybody on a machine sees those. */
final class StoreOptions {

    static final String STORE = "EDICT_STORE";
    static final String USER = "EDICT_USER";
    static final String PASSWORD = "EDICT_PASSWORD";

    private static final String JDBC = "jdbc:";
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("(?i)[?;&]pass(word|wd)?=|//[^/?@]*:[^/?@]*@|:thin:[^/@]+/[^@]+@");

    private final Map<String, String> environment;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "Where the records are: jdbc:…, redis://host:6379 or rediss://host:6379. Else the variable EDICT_STORE.")
    private @Nullable String store;

    @Option(names = "--user", paramLabel = "NAME", description = "Else the variable EDICT_USER.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password. Else the variable EDICT_PASSWORD.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--driver",
            paramLabel = "FILE",
            description = "The jar of the database's JDBC driver, such as lies beside the service. Can be repeated.")
    private List<Path> drivers = new ArrayList<>();

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "Begins the keys in Redis, if the service has set another one than edict:.")
    private @Nullable String prefix;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    StoreOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The store that is meant. */
    IdempotencyStore open() throws StoreException {
        String url = url();
        if (url.startsWith(JDBC)) {
            return database(url);
        }
        if (url.startsWith("redis:") || url.startsWith("rediss:")) {
            return redis(url);
        }
        throw wrong("a store is jdbc:…, redis://host:6379 or rediss://host:6379");
    }

    private String url() {
        if (store != null && WITH_PASSWORD.matcher(store).find()) {
            throw wrong("everybody on this machine sees a password in --store: set " + PASSWORD
                    + " or write it to a file for --password-file");
        }
        String url = store == null ? environment.get(STORE) : store;
        if (url == null || url.isBlank()) {
            throw wrong("say which store: --store, or the variable " + STORE);
        }
        return url;
    }

    private IdempotencyStore database(String url) throws StoreException {
        if (prefix != null) {
            throw wrong("--prefix is for Redis; a schema is named in the URL of the database");
        }
        return JdbcStore.forOperators(
                new DriverDataSource(Drivers.of(drivers, url, this::wrong), url, value(user, USER), password()));
    }

    private IdempotencyStore redis(String url) throws StoreException {
        if (!drivers.isEmpty()) {
            throw wrong("--driver is for databases");
        }
        RedisSettings defaults = RedisSettings.defaults();
        RedisSettings settings = prefix == null
                ? defaults
                : new RedisSettings(prefix, defaults.maxBodyBytes(), defaults.replicas(), defaults.replicaTimeout());
        try {
            return RedisStore.forOperators(withCredentials(new URI(url)), settings);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong("an address of Redis is redis://host:6379 or rediss://host:6379");
        }
    }

    private URI withCredentials(URI address) throws URISyntaxException {
        String name = value(user, USER);
        String password = password();
        if (name == null && password == null) {
            return address;
        }
        return new URI(
                address.getScheme(),
                (name == null ? "" : name) + (password == null ? "" : ":" + password),
                address.getHost(),
                address.getPort(),
                address.getPath(),
                address.getQuery(),
                address.getFragment());
    }

    private @Nullable String password() {
        if (passwordFile == null) {
            return environment.get(PASSWORD);
        }
        try {
            List<String> lines = Files.readAllLines(passwordFile);
            return lines.isEmpty() ? "" : lines.get(0);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the password cannot be read from " + passwordFile, e);
        }
    }

    private @Nullable String value(@Nullable String option, String variable) {
        return option == null ? environment.get(variable) : option;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
