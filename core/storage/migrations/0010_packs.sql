-- Purchases that take a quarter of the room.

-- What an import brought for one client, ascending by day, with ids from first_id on that follow each
-- other: core/storage/packs reads and writes the bytes. Before one of them is changed or moved, the
-- client's packs become rows of table purchase; what is typed by hand is a row from the first.
CREATE TABLE purchase_pack (
  client_id INTEGER NOT NULL REFERENCES client (id),
  first_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import (id),
  purchases INTEGER NOT NULL CHECK (purchases > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (client_id, first_id)
) STRICT, WITHOUT ROWID;

-- What was bought, wherever it stands. Asked for one client, it reads that client's rows. The
-- program knows every_purchase: all purchases, of either kind, with the columns of table purchase.
DROP VIEW bought;
CREATE VIEW bought AS
  SELECT client_id, day, status, id AS purchase_id, 1 AS line, product_id, quantity_milli, amount_minor
  FROM every_purchase WHERE product_id IS NOT NULL
  UNION ALL
  SELECT p.client_id, p.day, p.status, i.purchase_id, i.line, i.product_id, i.quantity_milli, i.amount_minor
  FROM every_purchase AS p CROSS JOIN item AS i ON i.purchase_id = p.id;
