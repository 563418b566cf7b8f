package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Pool;

/**
 * The uncertain records, found by a walk over all records: no list of them is kept beside them, for a second key could be on
 * another server, and every claim would have to write it.
 */
record UncertainRecords(Nodes nodes, RecordKey keys) {

    private static final byte[] START = {'0'};
    private static final byte[] PAGE = "500".getBytes(UTF_8);
    private static final byte[][] FIELDS = names("s", "q", "n", "p", "l", "t", "d", "a");

    List<UncertainRecord> oldest(int limit) throws StoreException {
        Map<Scope, UncertainRecord> found = new HashMap<>();
        walk("list uncertain records", (connection, now, names) -> collect(connection, now, names, found));
        return found.values().stream()
                .sorted(Comparator.comparing(UncertainRecord::since).thenComparing(UncertainRecord::fence))
                .limit(limit)
                .toList();
    }

    /** How many keys there are that a record can have; one that the server moves meanwhile can count twice. */
    long count() throws StoreException {
        LongAdder count = new LongAdder();
        walk("count records", (connection, now, names) -> {
            for (Object name : names) {
                if (keys.scope((byte[]) name) != null) {
                    count.increment();
                }
            }
        });
        return count.sum();
    }

    /** Some of the keys of a server, and its clock at the beginning. */
    private interface Page {
        void read(Connection connection, long now, List<?> names);
    }

    private void walk(String wish, Page page) throws StoreException {
        try {
            for (Pool<Connection> primary : nodes.primaries()) {
                try (Connection connection = primary.getResource()) {
                    walk(connection, page);
                }
            }
        } catch (JedisDataException e) {
            throw Refusal.explain(wish, e);
        } catch (JedisException e) {
            throw new StoreException("Redis did not " + wish, e);
        }
    }

    private void walk(Connection connection, Page page) {
        long now = clock(connection);
        byte[] cursor = START;
        do {
            connection.sendCommand(
                    Command.SCAN, cursor, "MATCH".getBytes(UTF_8), keys.pattern(), "COUNT".getBytes(UTF_8), PAGE);
            List<?> answer = (List<?>) connection.getOne();
            cursor = (byte[]) answer.get(0);
            page.read(connection, now, (List<?>) answer.get(1));
        } while (cursor.length != 1 || cursor[0] != '0');
    }

    private void collect(Connection connection, long now, List<?> names, Map<Scope, UncertainRecord> found) {
        for (Object name : names) {
            connection.sendCommand(Command.HMGET, withFields((byte[]) name));
        }
        List<Object> records = connection.getMany(names.size());
        for (int i = 0; i < records.size(); i++) {
            Scope scope = keys.scope((byte[]) names.get(i));
            if (scope != null && records.get(i) instanceof List<?> fields) {
                UncertainRecord record = uncertain(scope, fields, now);
                if (record != null) {
                    found.put(scope, record);
                }
            }
        }
    }

    private static @Nullable UncertainRecord uncertain(Scope scope, List<?> fields, long now) {
        String state = text(fields, 0);
        boolean quarantined = state.equals("U");
        boolean lapsed = state.equals("P") && text(fields, 1).equals("Q") && number(fields, 4) <= now;
        if (!quarantined && !lapsed) {
            return null;
        }
        return new UncertainRecord(
                scope,
                text(fields, 3),
                number(fields, 2),
                (int) number(fields, 7),
                Instant.EPOCH.plus(number(fields, quarantined ? 5 : 4), ChronoUnit.MICROS),
                quarantined ? text(fields, 6) : "the lease ran out");
    }

    private static String text(List<?> fields, int index) {
        return fields.get(index) instanceof byte[] bytes ? new String(bytes, UTF_8) : "";
    }

    private static long number(List<?> fields, int index) {
        return Long.parseLong(text(fields, index));
    }

    private static long clock(Connection connection) {
        connection.sendCommand(Command.TIME);
        List<?> time = connection.getObjectMultiBulkReply();
        return number(time, 0) * 1_000_000 + number(time, 1);
    }

    private static byte[][] withFields(byte[] key) {
        byte[][] all = new byte[FIELDS.length + 1][];
        all[0] = key;
        System.arraycopy(FIELDS, 0, all, 1, FIELDS.length);
        return all;
    }

    private static byte[][] names(String... fields) {
        byte[][] names = new byte[fields.length][];
        for (int i = 0; i < fields.length; i++) {
            names[i] = fields[i].getBytes(UTF_8);
        }
        return names;
    }
}
