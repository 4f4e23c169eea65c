// DuckDB computing the same figures in one query; each row has the customer, product and workload that it is of, then
// figures. A query by its name: `own`, `wide` and `teams` give users per customer, product and workload, `customers` users per
// customer alone, `licences` seats, and `tenants` seats and users out of three files for each customer.
import { basename, dirname } from 'node:path'
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'

const [file = '', shape = 'own'] = process.argv.slice(2)

const FIRST_DAY = "DATE '2026-08-04'"

const OWN_ROWS = file.endsWith('.parquet')
  ? 'read_parquet($1)'
  : `read_csv($1, header = true, delim = ',', quote = '"', escape = '"', columns = {
    CustomerId: 'VARCHAR', CustomerName: 'VARCHAR', UserPrincipalName: 'VARCHAR', Workload: 'VARCHAR',
    LastActivityDate: 'DATE', SubscriptionId: 'VARCHAR', ProductName: 'VARCHAR', SkuId: 'VARCHAR',
    HasLicense: 'BOOLEAN', LicenseRemovedDate: 'DATE', ReportDate: 'DATE' })`

/** @param {string} columns @param {string} sets */
const own = (columns, sets) => `
  SELECT CustomerName AS customer, ${columns},
    count(DISTINCT UserPrincipalName) FILTER (HasLicense) AS total,
    count(DISTINCT UserPrincipalName) FILTER (HasLicense AND LastActivityDate >= ${FIRST_DAY}) AS active
  FROM ${OWN_ROWS}
  GROUP BY GROUPING SETS (${sets})`

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

const TEAMS = `
  SELECT '${basename(dirname(file))}' AS customer, product, workload,
    count(DISTINCT user) FILTER (held) AS total, count(DISTINCT user) FILTER (held AND last >= ${FIRST_DAY}) AS active
  FROM (
    SELECT "User Principal Name" AS user, "Assigned Products" AS product, 'Teams' AS workload,
      "Is Licensed" = 'Yes' AS held, "Last Activity Date" AS last
    FROM read_csv($1, header = true, delim = ',', quote = '"', escape = '"', auto_detect = true,
      types = { 'Is Licensed': 'VARCHAR' }))
  GROUP BY GROUPING SETS ((), (product), (workload))`

const LICENCES = `
  SELECT CustomerName AS customer, NULL AS product, NULL AS workload,
    sum(LicensesSold) AS sold, sum(LicensesAssigned) AS assigned
  FROM read_csv($1, header = true, delim = ',', quote = '"', escape = '"', auto_detect = true)
  GROUP BY CustomerName`

const COLUMNS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']
const TENANT = "split_part(filename, '/', -2)"
/** @param {string} files @param {string} more */
const exports = (files, more = '') =>
  `read_csv('${file.replaceAll("'", "''")}/*/${files}', header = true, delim = ',', quote = '"', escape = '"',
    filename = true, auto_detect = true${more})`
/** @param {(column: string) => string} make */
const anyOf = make => COLUMNS.map(make).join(' OR ')

const TENANTS = () => `
  WITH gone AS (
    SELECT ${TENANT} AS customer, lower("User principal name") AS user
    FROM ${exports('users_*.csv', ', all_varchar = true')}
    WHERE "Soft deletion time stamp" <> ''),
  used AS (
    SELECT ${TENANT} AS customer, lower("User Principal Name") AS user, ${anyOf(name => `"Has ${name} License"`)} AS held,
      ${anyOf(name => `coalesce("Has ${name} License" AND "${name} Last Activity Date" >= DATE '2026-08-03', false)`)} AS active
    FROM ${exports(
      'Office365ActiveUserDetail*.csv',
      `, types = {${COLUMNS.map(name => `'${name} Last Activity Date': 'DATE'`).join(', ')}}`,
    )}),
  users AS (
    SELECT customer, count(DISTINCT user) FILTER (held) AS total, count(DISTINCT user) FILTER (active) AS active
    FROM used ANTI JOIN gone USING (customer, user) GROUP BY customer),
  seats AS (
    SELECT ${TENANT} AS customer, sum("Total Licenses" - "Expired Licenses") AS sold, sum("Assigned licenses") AS assigned
    FROM ${exports('ProductList_*.csv')} GROUP BY customer)
  SELECT customer, NULL AS product, NULL AS workload, total, active, sold, assigned FROM seats FULL JOIN users USING (customer)`

/** @type {Record<string, () => string>} */
const QUERIES = {
  own: () =>
    own(
      'ProductName AS product, Workload AS workload',
      '(CustomerName), (CustomerName, ProductName), (CustomerName, Workload)',
    ),
  customers: () => own('NULL AS product, NULL AS workload', '(CustomerName)'),
  teams: () => TEAMS,
  wide: () => WIDE,
  licences: () => LICENCES,
  tenants: TENANTS,
}

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const query = QUERIES[shape]?.() ?? ''
const result = await connection.runAndReadAll(query.replace('$1', `'${file.replaceAll("'", "''")}'`))
process.stdout.write(
  JSON.stringify(result.getRows(), (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
)
