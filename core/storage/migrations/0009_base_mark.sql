-- What caches made of this base must carry to be believed: `secret` is new with every change of clients,
-- purchases or consents, in the same transaction; it is the key to the names in them too. `changes`
-- counts along.
CREATE TABLE base_mark (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  changes INTEGER NOT NULL,
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;
INSERT INTO base_mark (id, changes, secret) VALUES (1, 0, randomblob(32));
