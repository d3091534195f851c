-- Plans: scenarios of the revenue model and campaigns. `plan` is a JSON document owned by its feature.

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  plan TEXT NOT NULL,
  saved_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'handed_over', 'running', 'paused', 'measuring', 'measured', 'cancelled')),
  plan TEXT NOT NULL,
  planned_day INTEGER,
  saved_ms INTEGER NOT NULL
) STRICT;

-- Where each client of the segments stood when the campaign was scheduled: fixed from then on, those
-- left out with their reason too, so that the waterfall can be told again.
CREATE TABLE campaign_member (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  client_id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('treated', 'control_group', 'touched', 'no_consent', 'refused', 'no_contact')),
  segment TEXT NOT NULL,
  PRIMARY KEY (campaign_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_member_client ON campaign_member (client_id);
