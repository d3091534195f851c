-- Purchases that cost less to bring in and to keep.

-- The one thing that most orders consist of stands in the order's own row; the lines of all others
-- stand in table item, as before.
ALTER TABLE purchase ADD COLUMN product_id INTEGER REFERENCES product (id);
ALTER TABLE purchase ADD COLUMN quantity_milli INTEGER NOT NULL DEFAULT 1000;

-- What was bought, wherever it stands. Asked for one client, it reads that client's rows.
CREATE VIEW bought AS
  SELECT client_id, day, status, id AS purchase_id, 1 AS line, product_id, quantity_milli, amount_minor
  FROM purchase WHERE product_id IS NOT NULL
  UNION ALL
  SELECT p.client_id, p.day, p.status, i.purchase_id, i.line, i.product_id, i.quantity_milli, i.amount_minor
  FROM purchase AS p CROSS JOIN item AS i ON i.purchase_id = p.id;

-- The numbers of the orders of each import as ascending key hashes, eight bytes each, big end first:
-- an order of a file whose hash stands nowhere here is new. A fifth of the index it replaces.
DROP INDEX purchase_key;
CREATE TABLE order_key (
  import_id INTEGER NOT NULL REFERENCES import (id),
  part INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (import_id, part)
) STRICT;
