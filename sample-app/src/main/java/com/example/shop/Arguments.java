package com.example.shop;

import com.example.shop.ShopConfig.Records;
import com.example.shop.persistence.DatabaseConfig;
import com.example.shop.persistence.DatabaseConfig.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The command line. */
public final class Arguments {
    public static final String USAGE = """
        --port=8080          where to listen; 0 for any free port
        --db=h2|postgres     the database; without a URL it starts and ends with the shop
        --jdbc-url=URL       a database that is there already
        --store=memory|database|redis://HOST:PORT  where records of idempotency keys are kept: in the database if that is PostgreSQL,
                             else in memory, where they end with the shop, unless this says otherwise; those of payments
                             lie with the money in any case
        --lease=30           seconds after which an operation that says nothing is given up
        --jdbc-user=NAME     who connects to the database
        --jdbc-password=…    and with which password
        --notice=0           seconds for which the shop, told to end, says that it is not ready and still answers
        """;

    private Arguments() {}

    public static ShopConfig parse(String... arguments) {
        ShopConfig config = ShopConfig.demo().withPort(8080);
        for (String argument : arguments) {
            String[] option = argument.split("=", 2);
            if (option.length < 2) {
                throw unknown(argument);
            }
            config = apply(config, option[0], option[1]);
        }
        boolean saysWhere = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--store="));
        return saysWhere || config.database().kind() == Kind.H2 ? config : config.withRecords(new Records.InDatabase());
    }

    private static ShopConfig apply(ShopConfig config, String name, String value) {
        DatabaseConfig db = config.database();
        return switch (name) {
            case "--port" -> config.withPort(Integer.parseInt(value));
            case "--db" -> {
                DatabaseConfig other = DatabaseConfig.embedded(Kind.valueOf(value.toUpperCase(Locale.ROOT)));
                yield config.withDatabase(db.jdbcUrl().isEmpty() ? other : db);
            }
            case "--store" -> config.withRecords(records(value));
            case "--jdbc-url" ->
                config.withDatabase(
                        new DatabaseConfig(kindOf(value), Optional.of(value), user(db, value), db.password()));
            case "--jdbc-user" ->
                config.withDatabase(new DatabaseConfig(db.kind(), db.jdbcUrl(), value, db.password()));
            case "--jdbc-password" ->
                config.withDatabase(new DatabaseConfig(db.kind(), db.jdbcUrl(), db.user(), value));
            case "--lease" -> config.withLease(Duration.ofSeconds(Long.parseLong(value)));
            case "--notice" -> config.withNotice(Duration.ofSeconds(Long.parseLong(value)));
            default -> throw unknown(name);
        };
    }

    private static Records records(String place) {
        return switch (place) {
            case "memory" -> new Records.InMemory();
            case "database" -> new Records.InDatabase();
            default -> {
                if (!place.startsWith("redis://") && !place.startsWith("rediss://")) {
                    throw unknown("--store=" + place);
                }
                yield new Records.InRedis(URI.create(place));
            }
        };
    }

    /** Who was named, else who usually connects to such a database. */
    private static String user(DatabaseConfig named, String url) {
        boolean isUsual =
                named.user().equals(DatabaseConfig.embedded(named.kind()).user());
        return isUsual ? DatabaseConfig.embedded(kindOf(url)).user() : named.user();
    }

    private static Kind kindOf(String url) {
        return url.startsWith("jdbc:postgresql:") ? Kind.POSTGRES : Kind.H2;
    }

    private static IllegalArgumentException unknown(String argument) {
        return new IllegalArgumentException("Unknown argument " + argument + "\n" + USAGE);
    }
}
