-- The records of idempotency keys for MariaDB, tested with 11.4. Run it by hand, or by Flyway with a history table of its own.

CREATE TABLE edict_idempotency (
    scope       VARBINARY(64)  NOT NULL PRIMARY KEY,
    fingerprint VARBINARY(500) NOT NULL,
    operation   VARCHAR(1000)  CHARACTER SET utf8mb4 NOT NULL,
    -- P in progress, C completed, K committed without a response, U uncertain
    state       CHAR(1)        CHARACTER SET ascii NOT NULL,
    -- Y if another may execute when the lease has run out, else the outcome is uncertain then
    reexecute   CHAR(1)        CHARACTER SET ascii NOT NULL,
    owner       CHAR(36)       CHARACTER SET ascii NOT NULL,
    fence       BIGINT         NOT NULL AUTO_INCREMENT UNIQUE,
    attempt     INT            NOT NULL,
    -- microseconds since 1970-01-01T00:00:00Z, by the clock of the database
    lease_until BIGINT         NOT NULL,
    expires_at  BIGINT         NOT NULL,
    response    LONGBLOB,
    doubt       VARCHAR(1000)  CHARACTER SET utf8mb4,
    doubt_since BIGINT,
    INDEX edict_idempotency_expires_at (expires_at)
) ENGINE = InnoDB;
