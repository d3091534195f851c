-- Orders that take less room.

-- From now on purchase.key_hash is 0 where the key is that of the row's own source and order_ref.
-- Rows of before keep theirs: they are right, and steps of undo know the rows by their values.

-- 1: packed, some four bytes a key; 0: whole, eight bytes each, as before.
ALTER TABLE order_key ADD COLUMN form INTEGER NOT NULL DEFAULT 0 CHECK (form IN (0, 1));
