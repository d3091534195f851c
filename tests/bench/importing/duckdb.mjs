// SPDX-License-Identifier: GPL-3.0-or-later
// node duckdb.mjs CSV DB FOLDER: the journal into clients and purchases by DuckDB, as its users would
// write it; prints one line of JSON. FOLDER/node_modules has @duckdb/node-api.
import {createRequire} from 'node:module';
const [, , csv, path, modules] = process.argv;
const {DuckDBInstance} = createRequire(modules + '/')('@duckdb/node-api');
const base = await DuckDBInstance.create(path, {threads: '2'});
const db = await base.connect();
const cpu = process.cpuUsage();
const begin = performance.now();
await db.run(`CREATE TEMP TABLE raw AS SELECT * FROM read_csv('${csv}', header = true, delim = ',',
  quote = '"', escape = '"', ignore_errors = true, columns = {order_id: 'BIGINT', date: 'DATE',
  client_name: 'VARCHAR', email: 'VARCHAR', phone: 'VARCHAR', city: 'VARCHAR', product: 'VARCHAR',
  quantity: 'INTEGER', amount: 'DECIMAL(14,2)'})`);
const good = `email LIKE '%@%' AND amount > 0 AND quantity > 0 AND date IS NOT NULL`;
await db.run(`CREATE TABLE clients AS SELECT row_number() OVER () AS id, email, name, phone, city
  FROM (SELECT lower(trim(email)) AS email, any_value(client_name) AS name, any_value(phone) AS phone,
        any_value(city) AS city FROM raw WHERE ${good} GROUP BY 1)`);
await db.run(`CREATE TABLE purchases AS SELECT c.id AS client_id,
  (r.date - DATE '1970-01-01')::INTEGER AS day, (r.amount * 100)::BIGINT AS kopecks, r.product,
  r.quantity, r.order_id FROM raw AS r JOIN clients AS c ON lower(trim(r.email)) = c.email
  WHERE r.amount > 0 AND r.quantity > 0 AND r.date IS NOT NULL`);
await db.run('DROP TABLE raw');
await db.run('CHECKPOINT');
const seconds = (performance.now() - begin) / 1000;
const used = process.cpuUsage(cpu);
const rows = (await db.runAndReadAll(`SELECT count(*), sum(kopecks), (SELECT count(*) FROM clients)
  FROM purchases`)).getRows()[0].map(Number);
console.log(JSON.stringify({seconds, cpu: (used.user + used.system) / 1e6, rows: rows[0],
                            kopecks: rows[1], clients: rows[2]}));
