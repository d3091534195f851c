-- The business and its people. Days are integers since 1970-01-01; money is minor units.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every import, undone ones too. `report` is its result as JSON, `mapping` how the file was read.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('orders', 'contacts', 'both', 'results', 'demo')),
  at_ms INTEGER NOT NULL,
  records INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0,
  mapping TEXT NOT NULL DEFAULT '{}',
  report TEXT NOT NULL DEFAULT '{}',
  undone_ms INTEGER
) STRICT;

-- What an import left out: the row as a spreadsheet numbers it, its cell, the reason, the whole record.
CREATE TABLE import_reject (
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  column_name TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  record TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

-- What undoing an import needs beside the import_id of each row: which purchases it numbered, what it
-- found known already (lists of numbers as bytes: another import's undo must spare them), what it
-- merged and updated (a changeset), and, once undone, how to put it back.
CREATE TABLE import_trace (
  import_id INTEGER NOT NULL PRIMARY KEY REFERENCES import (id),
  purchase_from INTEGER NOT NULL DEFAULT 0,
  purchase_to INTEGER NOT NULL DEFAULT 0,
  known_purchases BLOB NOT NULL DEFAULT x'',
  known_clients BLOB NOT NULL DEFAULT x'',
  known_keys BLOB NOT NULL DEFAULT x'',
  changes BLOB NOT NULL DEFAULT x'',
  undone_changes BLOB
) STRICT;

CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 1000),
  name_key TEXT NOT NULL DEFAULT '',  -- identity form: folded, ё as е
  weak INTEGER NOT NULL DEFAULT 0 CHECK (weak IN (0, 1)),  -- known by name only
  gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'f', 'm')),
  birthday TEXT NOT NULL DEFAULT '',  -- YYYY-MM-DD or --MM-DD
  city TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',  -- traffic source: where the person came from
  created_day INTEGER NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX client_import ON client (import_id);

-- What identifies a person: e-mail (lower case), phone (E.164 digits without +), external id of a source.
CREATE TABLE identity (
  kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
  source TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 320),
  client_id INTEGER NOT NULL REFERENCES client (id),
  typed TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (kind, source, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_client ON identity (client_id);

-- What an import changed in people known before: the values to restore.
CREATE TABLE import_change (
  import_id INTEGER NOT NULL REFERENCES import (id),
  client_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (import_id, client_id, field)
) STRICT, WITHOUT ROWID;

-- Append-only. It names the client by number alone and outlives the row.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'call', 'messenger', 'push', 'direct_mail')),
  purpose TEXT NOT NULL DEFAULT 'advertising',
  action TEXT NOT NULL CHECK (action IN ('given', 'confirmed', 'withdrawn', 'objected', 'cancelled')),
  cancels INTEGER,  -- for 'cancelled': the entry taken back
  day INTEGER NOT NULL,
  source TEXT NOT NULL,
  wording TEXT NOT NULL DEFAULT '',
  entered_ms INTEGER NOT NULL,
  import_id INTEGER
) STRICT;
CREATE INDEX consent_client ON consent (client_id, channel, id);
CREATE TRIGGER consent_keep BEFORE UPDATE ON consent
BEGIN
  SELECT RAISE(ABORT, 'consent is append-only');
END;
CREATE TRIGGER consent_stay BEFORE DELETE ON consent
BEGIN
  SELECT RAISE(ABORT, 'consent is append-only');
END;

-- One row an order or return, next to its client's others in order of day: RFM order, no second index.
CREATE TABLE purchase (
  client_id INTEGER NOT NULL REFERENCES client (id),
  day INTEGER NOT NULL,
  id INTEGER NOT NULL,
  status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 7),
  amount_minor INTEGER NOT NULL,  -- the order's total; negative for a return
  refund_minor INTEGER NOT NULL DEFAULT 0 CHECK (refund_minor >= 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  source_id INTEGER NOT NULL REFERENCES source (id),
  order_ref TEXT NOT NULL DEFAULT '',  -- the number as the source writes it; '' = the row has none
  key_hash INTEGER NOT NULL,  -- of source + order_ref, or of day + amount + currency + product
  channel TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (client_id, day, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_key ON purchase (key_hash) WHERE order_ref <> '';

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT '',
  sku TEXT NOT NULL DEFAULT '',
  UNIQUE (name, sku)
) STRICT;

CREATE TABLE item (
  purchase_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES product (id),
  quantity_milli INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (purchase_id, line)
) STRICT, WITHOUT ROWID;

-- Steps that can be taken back, newest last. `args` fills the step's name in the user's language;
-- `changes` is an SQLite changeset; consent entries of the step are cancelled by new ones.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  args TEXT NOT NULL DEFAULT '[]',
  at_ms INTEGER NOT NULL,
  changes BLOB NOT NULL,
  consent_from INTEGER NOT NULL DEFAULT 0,
  consent_to INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
