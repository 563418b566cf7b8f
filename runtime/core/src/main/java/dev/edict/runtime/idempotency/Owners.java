package dev.edict.runtime.idempotency;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names of those who claim, different from each other wherever they run. They are no secrets, so that nothing has to be drawn for
 * each request: a process draws once and counts.
 */
final class Owners {

    private final long instance;
    private final AtomicLong next;

    Owners() {
        SecureRandom random = new SecureRandom();
        instance = random.nextLong();
        next = new AtomicLong(random.nextLong());
    }

    UUID next() {
        return new UUID(instance, next.getAndIncrement());
    }
}
