INSERT INTO product (sku, name, price_cents, stock) VALUES
  ('espresso-beans-1kg', 'Espresso beans, 1 kg',  2490, 100000),
  ('filter-papers-100',  'Filter papers, 100',     450, 100000),
  ('hand-grinder',       'Hand grinder',          8900,     25),
  ('last-teapot',        'The last teapot',       3300,      0);

INSERT INTO account (owner, balance_cents) VALUES
  ('alice', 100000000),
  ('bob',        1000);
