package dev.edict.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.lambda.powertools.idempotency.Idempotency;
import software.amazon.lambda.powertools.idempotency.IdempotencyConfig;
import software.amazon.lambda.powertools.idempotency.exceptions.IdempotencyItemAlreadyExistsException;
import software.amazon.lambda.powertools.idempotency.exceptions.IdempotencyItemNotFoundException;
import software.amazon.lambda.powertools.idempotency.internal.IdempotencyHandler;
import software.amazon.lambda.powertools.idempotency.persistence.BasePersistenceStore;
import software.amazon.lambda.powertools.idempotency.persistence.DataRecord;

/**
 * The handler of Powertools for AWS Lambda, with records in a map instead of DynamoDB: it recognises a repeat by a member of the
 * event, and compares the digest of another one. The event is given to it as a tree, as its aspect gives it.
 */
final class Powertools {
    private static final String RESPONSE = new String(Request.RESPONSE.body(), UTF_8);
    private static final String BODY = new String(Request.BODY, UTF_8);
    private static final Payment FIRST = new Payment(() -> RESPONSE);
    private static final Payment REPEAT = new Payment(() -> {
        throw new IllegalStateException("no repeat");
    });

    Powertools() {
        Idempotency.config()
                .withPersistenceStore(new InMap())
                .withConfig(IdempotencyConfig.builder()
                        .withEventKeyJMESPath("key")
                        .withPayloadValidationJMESPath("body")
                        .withHashFunction("SHA-256")
                        .build())
                .configure();
    }

    /** Claim, handler and completion. */
    Object first(String key) {
        return handle(FIRST, key);
    }

    /** The recorded answer. */
    Object replay(String key) {
        return handle(REPEAT, key);
    }

    private static Object handle(Payment payment, String key) {
        JsonNode event = JsonNodeFactory.instance.objectNode().put("key", key).put("body", BODY);
        try {
            return new IdempotencyHandler(payment, "pay", event, null).handle();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** One look-up for each question, as a floor has. */
    private static final class InMap extends BasePersistenceStore {
        private final ConcurrentHashMap<String, DataRecord> records = new ConcurrentHashMap<>();

        @Override
        public DataRecord getRecord(String key) throws IdempotencyItemNotFoundException {
            DataRecord found = records.get(key);
            if (found == null) {
                throw new IdempotencyItemNotFoundException(key);
            }
            return found;
        }

        @Override
        public void putRecord(DataRecord record, Instant now) throws IdempotencyItemAlreadyExistsException {
            if (records.putIfAbsent(record.getIdempotencyKey(), record) != null) {
                throw new IdempotencyItemAlreadyExistsException();
            }
        }

        @Override
        public void updateRecord(DataRecord record) {
            records.put(record.getIdempotencyKey(), record);
        }

        @Override
        public void deleteRecord(String key) {
            records.remove(key);
        }
    }
}
