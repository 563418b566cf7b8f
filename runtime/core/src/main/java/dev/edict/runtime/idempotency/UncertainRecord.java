package dev.edict.runtime.idempotency;

import java.time.Instant;

/**
 * A key of which nobody knows whether its operation took effect.
 *
 * @param scope names the record
 * @param operation {@link Policy#operation()}
 * @param fence of the execution that vanished; a resolution must name it
 * @param attempt of that execution: 1 unless it ran again after others that vanished
 * @param since when its lease ran out or its outcome was put in doubt
 * @param reason why it is in doubt
 */
public record UncertainRecord(Scope scope, String operation, long fence, int attempt, Instant since, String reason) {}
