package dev.edict.runtime.idempotency;

/** An execution whose age is counted from the first beat that finds it in flight. */
abstract class Watched implements Running {

    /** When it was seen first; 0 before that. */
    private volatile long seenNanos;

    @Override
    public final boolean isNewAt(long now) {
        boolean isNew = seenNanos == 0;
        if (isNew) {
            seenNanos = now == 0 ? 1 : now;
        }
        return isNew;
    }

    @Override
    public final long ageNanos() {
        long seen = seenNanos;
        return seen == 0 ? 0 : System.nanoTime() - seen;
    }
}
