-- The records of idempotency keys. Run it by hand, or by Flyway with a history table of its own.

CREATE SEQUENCE edict_idempotency_fence;

CREATE TABLE edict_idempotency (
    scope       bytea       PRIMARY KEY,
    fingerprint bytea       NOT NULL,
    operation   text        NOT NULL,
    -- P in progress, C completed, K committed without a response, U uncertain
    state       "char"      NOT NULL,
    -- whether another may execute when the lease has run out, else the outcome is uncertain then
    reexecute   boolean     NOT NULL,
    owner       uuid        NOT NULL,
    fence       bigint      NOT NULL DEFAULT nextval('edict_idempotency_fence'),
    attempt     integer     NOT NULL DEFAULT 1,
    lease_until timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    response    bytea,
    doubt       text,
    doubt_since timestamptz
) WITH (fillfactor = 70);

-- Responses are replayed as they are: compressing them would cost time at every replay.
ALTER TABLE edict_idempotency ALTER COLUMN response SET STORAGE EXTERNAL;

-- The only other index is on a column that a completion does not change, so that completions stay heap-only updates.
CREATE INDEX edict_idempotency_expires_at ON edict_idempotency (expires_at);
