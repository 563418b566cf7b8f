package dev.edict.runtime.idempotency;

import java.util.UUID;

/**
 * The right to execute one key for a while. Owner and fence together name it: whoever was overtaken holds an old fence
 * and can neither renew, complete nor release what the successor holds.
 *
 * @param scope the record
 * @param owner who executes
 * @param fence grows with every claim of the scope; the handler can pass it on for conditional writes downstream
 * @param attempt 1 for the first execution
 */
public record Lease(Scope scope, UUID owner, long fence, int attempt) {}
