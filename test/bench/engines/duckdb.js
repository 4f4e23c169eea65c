// DuckDB computing the same figures: total and active users per customer, per product and per workload in one query.
import { basename, dirname } from 'node:path'
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'

const [file = '', shape = 'own'] = process.argv.slice(2)

const FIRST_DAY = "DATE '2026-08-04'"

const OWN = `
  SELECT CustomerName AS customer, ProductName AS product, Workload AS workload,
    count(DISTINCT UserPrincipalName) FILTER (HasLicense) AS total,
    count(DISTINCT UserPrincipalName) FILTER (HasLicense AND LastActivityDate >= ${FIRST_DAY}) AS active
  FROM read_csv($1, header = true, delim = ',', quote = '"', escape = '"', columns = {
    CustomerId: 'VARCHAR', CustomerName: 'VARCHAR', UserPrincipalName: 'VARCHAR', Workload: 'VARCHAR',
    LastActivityDate: 'DATE', SubscriptionId: 'VARCHAR', ProductName: 'VARCHAR', SkuId: 'VARCHAR',
    HasLicense: 'BOOLEAN', LicenseRemovedDate: 'DATE', ReportDate: 'DATE' })
  GROUP BY GROUPING SETS ((CustomerName), (CustomerName, ProductName), (CustomerName, Workload))`

const WORKLOADS = {
  Exchange: 'Exchange',
  SharePoint: 'SharePoint',
  'Skype for Business': 'Skype For Business',
  Yammer: 'Yammer',
  Teams: 'Teams',
}

/** @param {string} name @param {string} column */
const held = (name, column) =>
  name === 'SharePoint' ? `("Has OneDrive License" OR "Has SharePoint License")` : `"Has ${column} License"`
/** @param {string} name @param {string} column */
const last = (name, column) =>
  name === 'SharePoint'
    ? 'greatest("OneDrive Last Activity Date", "SharePoint Last Activity Date")'
    : `"${column} Last Activity Date"`

// One user per row in this file, but an engine has to count users: `DISTINCT` stays.
const WIDE = `
  WITH used AS (
    SELECT "User Principal Name" AS user, "Assigned Products" AS product, unnest([
      ${Object.entries(WORKLOADS)
        .map(
          ([name, column]) =>
            `{ workload: '${name}', held: ${held(name, column)}, last: ${last(name, column)} }`,
        )
        .join(',\n      ')}]) AS use
    FROM read_csv($1, header = true, delim = ',', quote = '"', escape = '"', auto_detect = true))
  SELECT '${basename(dirname(file))}' AS customer, product, use.workload AS workload,
    count(DISTINCT user) FILTER (use.held) AS total,
    count(DISTINCT user) FILTER (use.held AND use.last >= ${FIRST_DAY}) AS active
  FROM used
  GROUP BY GROUPING SETS ((), (product), (use.workload))`

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const result = await connection.runAndReadAll(
  (shape === 'wide' ? WIDE : OWN).replace('$1', `'${file.replaceAll("'", "''")}'`),
)
process.stdout.write(
  JSON.stringify(result.getRows(), (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
)
