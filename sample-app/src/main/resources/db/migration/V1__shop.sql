CREATE TABLE product (
  sku         varchar(40)  PRIMARY KEY,
  name        varchar(200) NOT NULL,
  price_cents bigint       NOT NULL,
  stock       integer      NOT NULL CHECK (stock >= 0)
);

CREATE TABLE account (
  owner         varchar(80) PRIMARY KEY,
  balance_cents bigint      NOT NULL CHECK (balance_cents >= 0)
);

CREATE TABLE orders (
  id          uuid         PRIMARY KEY,
  owner       varchar(80)  NOT NULL,
  status      varchar(20)  NOT NULL,
  total_cents bigint       NOT NULL,
  note        varchar(500),
  created_at  timestamp(6) with time zone NOT NULL
);
CREATE INDEX orders_newest ON orders (owner, created_at DESC, id DESC);

CREATE TABLE order_line (
  order_id         uuid        NOT NULL REFERENCES orders ON DELETE CASCADE,
  position         integer     NOT NULL,
  sku              varchar(40) NOT NULL REFERENCES product,
  quantity         integer     NOT NULL CHECK (quantity > 0),
  unit_price_cents bigint      NOT NULL,
  PRIMARY KEY (order_id, position)
);

CREATE TABLE payment (
  id           uuid        PRIMARY KEY,
  order_id     uuid        NOT NULL UNIQUE REFERENCES orders,
  amount_cents bigint      NOT NULL,
  method       varchar(20) NOT NULL,
  status       varchar(20) NOT NULL,
  created_at   timestamp(6) with time zone NOT NULL
);

CREATE TABLE export_job (
  id            uuid        PRIMARY KEY,
  owner         varchar(80) NOT NULL,
  order_status  varchar(20),
  status        varchar(20) NOT NULL,
  row_count     integer,
  content       text,
  created_at    timestamp(6) with time zone NOT NULL,
  finished_at   timestamp(6) with time zone
);
