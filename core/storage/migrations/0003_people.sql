-- What an owner writes of people by hand, and what is remembered of deletions and erasures.

ALTER TABLE client ADD COLUMN address TEXT NOT NULL DEFAULT '';
-- Left out of campaigns by hand.
ALTER TABLE client ADD COLUMN excluded INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1));
-- When the personal data were destroyed; what was bought stays, without a person.
ALTER TABLE client ADD COLUMN erased_ms INTEGER;

-- How it was paid, as the source says it.
ALTER TABLE purchase ADD COLUMN payment TEXT NOT NULL DEFAULT '';

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  name_key TEXT NOT NULL UNIQUE  -- folded: «Опт» and «опт» are one tag
) STRICT;

CREATE TABLE client_tag (
  client_id INTEGER NOT NULL REFERENCES client (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (client_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_tag_tag ON client_tag (tag_id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client (id),
  day INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
  written_ms INTEGER NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX note_client ON note (client_id);

-- Children, partners and others whose birthdays matter to the client.
CREATE TABLE related_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 1000),
  relation TEXT NOT NULL DEFAULT '' CHECK (relation IN ('', 'child', 'partner', 'parent', 'other')),
  gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'f', 'm')),
  birthday TEXT NOT NULL DEFAULT '',  -- YYYY-MM-DD or --MM-DD
  import_id INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX related_person_client ON related_person (client_id);

-- Whatever else a source knows of a person: device, social account, company, preferences.
CREATE TABLE client_extra (
  client_id INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 1000),
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (client_id, name)
) STRICT, WITHOUT ROWID;

-- A view of the table of clients: filter, columns, order, as a JSON document of its feature.
CREATE TABLE client_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  plan TEXT NOT NULL,
  saved_ms INTEGER NOT NULL
) STRICT;

-- Recently deleted: the changeset of each deletion, kept apart from the book of steps, which forgets
-- by number and not by age.
CREATE TABLE deleted (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL,  -- of undo_step: taken back there, gone from here
  kind TEXT NOT NULL,
  args TEXT NOT NULL DEFAULT '[]',
  at_ms INTEGER NOT NULL,
  changes BLOB NOT NULL
) STRICT;
CREATE INDEX deleted_step ON deleted (step_id);

-- Addresses of erased people, as keyed hashes: an import must not bring them back.
CREATE TABLE suppression (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  client_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- 'excluded' joins the reasons for being left out.
CREATE TABLE campaign_member_new (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  client_id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('treated', 'control_group', 'touched', 'no_consent', 'refused', 'no_contact', 'excluded')),
  segment TEXT NOT NULL,
  PRIMARY KEY (campaign_id, client_id)
) STRICT, WITHOUT ROWID;
INSERT INTO campaign_member_new SELECT campaign_id, client_id, role, segment FROM campaign_member;
DROP TABLE campaign_member;
ALTER TABLE campaign_member_new RENAME TO campaign_member;
CREATE INDEX campaign_member_client ON campaign_member (client_id);
