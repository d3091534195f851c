-- Who was made one by hand and can be parted again, who is known to be somebody else, and which
-- addresses came with the names of different people.

-- `changes` is the changeset of the merge; the consent lines it added are [consent_from, consent_to].
-- Both names of then lead records with a name alone to whoever has them now.
CREATE TABLE client_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,  -- who stays; whoever that one became later
  other_id INTEGER NOT NULL,   -- who went, by number
  name TEXT NOT NULL DEFAULT '',
  former TEXT NOT NULL DEFAULT '',  -- the name of the one who stays, before
  at_ms INTEGER NOT NULL,
  changes BLOB NOT NULL,
  consent_from INTEGER NOT NULL DEFAULT 0,
  consent_to INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX client_merge_client ON client_merge (client_id);

-- Both ways, so that either of the two may become part of somebody else.
CREATE TABLE client_apart (
  client_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  PRIMARY KEY (client_id, other_id)
) STRICT, WITHOUT ROWID;

-- Of addresses with more than one name only. From the third clearly different one on, the address is
-- the shop's own, and no key.
CREATE TABLE key_name (
  kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
  source TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (kind, source, value, name_key)
) STRICT, WITHOUT ROWID;
