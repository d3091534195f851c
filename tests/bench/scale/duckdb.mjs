// SPDX-License-Identifier: GPL-3.0-or-later
// node duckdb.mjs PURCHASES.csv FOLDER DAY BOUND LAST_DAY: what scale_core computes, by DuckDB; a line of
// JSON a job. FOLDER/node_modules has @duckdb/node-api.
import {createRequire} from 'node:module';
const [, , csv, modules, day, bound, last] = process.argv;
const {DuckDBInstance} = createRequire(modules + '/')('@duckdb/node-api');
const base = await DuckDBInstance.create(':memory:', {threads: '2'});
const db = await base.connect();
const rows = async sql => (await db.runAndReadAll(sql)).getRows().map(row => row.map(Number));
const middle = a => a.sort((x, y) => x - y)[a.length >> 1];
async function timed(count, work) {
  const wall = [], cpu = [];
  for (let run = 0; run < count; ++run) {
    const used = process.cpuUsage(), begin = performance.now();
    await work(run);
    const u = process.cpuUsage(used);
    wall.push(performance.now() - begin);
    cpu.push((u.user + u.system) / 1e3);
  }
  return {ms: middle(wall), cpu: middle(cpu)};
}
const tell = line => console.log(JSON.stringify(line));

await db.run(`CREATE TABLE p AS SELECT * FROM read_csv('${csv}', header = true, columns = {
  client: 'INTEGER', day: 'INTEGER', net: 'BIGINT', counts: 'UTINYINT'})`);
const rfm = d => `CREATE OR REPLACE TEMP TABLE rfm AS SELECT client,
  ${d} - max(CASE WHEN counts = 1 THEN day END) AS r, sum(counts)::INTEGER AS f, sum(net)::BIGINT AS m
  FROM p WHERE day <= ${d} GROUP BY client`;
const jump = await timed(7, run => db.run(rfm(day - run)));
await db.run(rfm(day));
tell({job: 'rfm', ...jump, answer: (await rows(
  `SELECT count(*) FILTER (f > 0), sum(r) FILTER (f > 0), sum(f), sum(m) FROM rfm`))[0]});

// Rows of the grid and its columns as domain D4 has them; the number is a cell of the matrix.
const cells = active => `SELECT CASE WHEN f = 0 THEN 99 ELSE
    10 * ((f >= 2)::INT + (f >= 5)::INT)
    + CASE WHEN r <= 30 THEN 0 WHEN r <= ${active} THEN 1 WHEN r <= 180 THEN 2 ELSE 3 END
    + CASE WHEN f >= 5 AND r <= ${active} AND m >= ${bound} THEN 50 ELSE 0 END END AS cell,
  count(*), sum(m) FROM rfm GROUP BY 1`;
const classify = await timed(25, run => rows(cells(31 + run)));
tell({job: 'classify', ...classify, answer: await rows(cells(90))});

const month = `(year(date '1970-01-01' + day) * 12 + month(date '1970-01-01' + day) - 1)`;
const kpi = `WITH f AS (SELECT client, min(day) AS first FROM p WHERE counts = 1 GROUP BY 1)
  SELECT ${month} AS m, sum(net), sum(counts), count(DISTINCT CASE WHEN counts = 1 THEN p.client END),
    count(DISTINCT CASE WHEN first = day AND counts = 1 THEN p.client END)
  FROM p LEFT JOIN f USING (client) WHERE day <= ${last} GROUP BY 1 ORDER BY 1`;
let found;
const kpis = await timed(3, async () => { found = await rows(kpi); });
tell({job: 'kpi', ...kpis, answer: found});
const cohort = `WITH q AS (SELECT client, ${month} AS m FROM p WHERE counts = 1),
  f AS (SELECT client, min(m) AS c FROM q GROUP BY 1), a AS (SELECT DISTINCT client, m FROM q)
  SELECT c, m, count(*) FROM a JOIN f USING (client) GROUP BY 1, 2 ORDER BY 1, 2`;
const cohorts = await timed(3, async () => { found = await rows(cohort); });
tell({job: 'cohorts', ...cohorts, answer: found});
