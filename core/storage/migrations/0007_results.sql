-- What became of messages that a mail or SMS service sent, out of its reports; refusals that outlive
-- a deleted client.

-- A mailing as its service tells it from others: by number, else by its title, else by the file.
CREATE TABLE mailing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  ref TEXT NOT NULL CHECK (length(ref) BETWEEN 1 AND 500),
  title TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES import (id),
  UNIQUE (source, ref)
) STRICT;

-- What one report says of one address; several reports may speak of it. By address and not by client:
-- whoever has the address has its history, strangers too. `stages` are bits: 1 sent, 2 delivered,
-- 4 opened, 8 clicked, 16 unsubscribed, 32 complaint, 64 not delivered, 128 the address is dead,
-- 256 not sent for an earlier refusal.
-- Instants are seconds since 1970 in UTC; NULL = the report names none.
CREATE TABLE delivery (
  mailing_id INTEGER NOT NULL REFERENCES mailing (id),
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),  -- as in identity: e-mail, phone
  address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 320),
  import_id INTEGER NOT NULL REFERENCES import (id),
  stages INTEGER NOT NULL CHECK (stages BETWEEN 0 AND 511),
  sent_s INTEGER,
  delivered_s INTEGER,
  opened_s INTEGER,
  clicked_s INTEGER,
  unsubscribed_s INTEGER,
  bounced_s INTEGER,
  PRIMARY KEY (mailing_id, kind, address, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_address ON delivery (kind, address);
CREATE INDEX delivery_import ON delivery (import_id);

-- What a report says of a whole mailing, naming nobody.
CREATE TABLE mailing_total (
  mailing_id INTEGER NOT NULL REFERENCES mailing (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  sent_s INTEGER,
  sent INTEGER NOT NULL DEFAULT 0,
  delivered INTEGER NOT NULL DEFAULT 0,
  opened INTEGER NOT NULL DEFAULT 0,
  clicked INTEGER NOT NULL DEFAULT 0,
  unsubscribed INTEGER NOT NULL DEFAULT 0,
  bounced INTEGER NOT NULL DEFAULT 0,
  complained INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (mailing_id, import_id)
) STRICT, WITHOUT ROWID;

-- All reports on one message together.
CREATE VIEW delivered AS
SELECT mailing_id, kind, address,
       max(stages & 1) | max(stages & 2) | max(stages & 4) | max(stages & 8) | max(stages & 16) |
       max(stages & 32) | max(stages & 64) | max(stages & 128) |
       max(stages & 256) AS stages,
       min(sent_s) AS sent_s, min(delivered_s) AS delivered_s, min(opened_s) AS opened_s,
       min(clicked_s) AS clicked_s, min(unsubscribed_s) AS unsubscribed_s,
       min(bounced_s) AS bounced_s
FROM delivery GROUP BY mailing_id, kind, address;

-- Addresses that do not exist: nothing has reached them since.
CREATE VIEW dead_address AS
SELECT kind, address FROM delivery
GROUP BY kind, address
HAVING max(stages & 128) > 0
   AND max(iif(stages & 128, coalesce(bounced_s, sent_s, 0), NULL))
       >= coalesce(max(iif(stages & 2, coalesce(clicked_s, opened_s, delivered_s, sent_s, 0), NULL)),
                   -1);

-- Of deleted clients who had refused: whoever comes back with the address has refused still. Keyed
-- hashes, as in suppression.
CREATE TABLE kept_refusal (
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  channel TEXT NOT NULL,
  day INTEGER NOT NULL,
  source TEXT NOT NULL,
  wording TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (hash, channel)
) STRICT, WITHOUT ROWID;

-- The key of all these hashes is there from now on: made inside a step of undo, it would go with it.
INSERT OR IGNORE INTO setting (key, value) VALUES ('privacy.key', lower(hex(randomblob(32))));
CREATE INDEX client_erased ON client (id) WHERE erased_ms IS NOT NULL;

-- Whoever came with this name is the client who has the address; the others stand apart.
ALTER TABLE key_name ADD COLUMN joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1));

-- 'unreachable' joins the reasons for being left out.
CREATE TABLE campaign_member_new (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  client_id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('treated', 'control_group', 'touched', 'no_consent', 'refused', 'no_contact', 'excluded', 'unreachable')),
  segment TEXT NOT NULL,
  PRIMARY KEY (campaign_id, client_id)
) STRICT, WITHOUT ROWID;
INSERT INTO campaign_member_new SELECT campaign_id, client_id, role, segment FROM campaign_member;
DROP TABLE campaign_member;
ALTER TABLE campaign_member_new RENAME TO campaign_member;
CREATE INDEX campaign_member_client ON campaign_member (client_id);
