// The columns by which a file of any format says whose its rows are.
import { foldHeader } from '../../model/fold.ts'

/**
 * What a column says of a customer; `any` may be an id, a domain or a name, an account is the name of a tenant in Microsoft's
 * cloud. A company is a customer where rows are of licences; of people it is the employer.
 */
export type Kind = 'id' | 'name' | 'domain' | 'any' | 'account' | 'accountSku' | 'company'

/** In the order in which they count. `Tenant Display Name` is not here: it is about people of other tenants. */
export const HEADERS: Readonly<Record<Kind, readonly string[]>> = {
  id: [
    'CustomerId',
    'CustomerTenantId',
    'TenantId',
    'Customer.Id',
    'Tenant.Id',
    'ownerTenantId',
    'Microsoft ID',
    'DirectoryTenantId',
  ],
  name: [
    ...['CustomerName', 'CompanyName', 'TenantName', 'CustomerTenantName', 'Customer.Name', 'Tenant.Name'],
    // As scripts of partners call it.
    ...['ClientName', 'EndCustomerName', 'CustomerCompanyName', 'TenantFriendlyName'],
    ...['Kundenname', 'Mandantenname', 'Klantnaam', '顧客名', 'テナント名', 'お客様名', '取引先名'],
  ],
  domain: [
    'PrimaryDomain',
    'DefaultDomainName',
    'PrimaryDomainName',
    'DefaultDomain',
    'CustomerDomain',
    'TenantDomain',
  ],
  any: [
    ...['Tenant', 'Customer', 'Client', 'EndCustomer', 'Kunde', 'Mandant', 'Cliente', 'Klant'],
    ...['顧客', 'テナント', 'お客様', '取引先'],
  ],
  account: ['AccountName'],
  accountSku: ['AccountSkuId'],
  company: [
    ...['Organization', 'Organisation', 'OrganizationName', 'OrganisationName', 'Org', 'OrgName', 'Company'],
    ...[
      'Firma',
      'Firmenname',
      'Unternehmen',
      'Organisationsname',
      'Société',
      'Entreprise',
      'Empresa',
      'Azienda',
    ],
    ...['Bedrijf', '会社', '会社名', '企業名', '法人名', '組織', '組織名'],
    ...['TenantDisplayName', 'Domain', 'DomainName', 'ドメイン'],
  ],
}
export const KINDS = Object.keys(HEADERS) as Kind[]
const FOLDED = new Map(
  KINDS.flatMap(kind => HEADERS[kind].map(header => [foldHeader(header), { kind, header }] as const)),
)

/** Those that say it in any file, as they are documented. */
export const TENANT_HEADERS: readonly string[] = KINDS.flatMap(kind =>
  kind === 'company' ? [] : HEADERS[kind],
)

/** What people of one tenant may differ in. */
const OF_PEOPLE = new Set(['Domain', 'DomainName', 'ドメイン', 'CompanyName'].map(foldHeader))

/**
 * Words for a customer within a header, and what programs call the file or sheet that a row was put together from. Who organised
 * meetings, and tenants of shared channels, are told of people by Teams.
 */
const OF_CUSTOMERS =
  /^(?:account|directory)(?:id|no|number)?$|(?<!sharedchannel)tenant|customer|kunde|mandant|client[ei]|société|klant|compan(y|ies)$|organi[sz]a(?:t(?:ion|ie)|c[ij]|ç)|organizzazion|顧客|お客様|会社|組織|テナント/u
const OF_SOURCES =
  /^_*(?:source\.?name|(?:source|original|from|origin)?\.?(?:file|workbook|folder|sheet)(?:name|path)?|quell(?:e\.?name|datei)|dateiname|(?:元の)?(?:ファイル|シート|フォルダー?|ブック)名?)_*$/u

/** Whether a column that nobody reads may part the rows of several customers; `ofPeople`: each row is of a person. */
export function mayPart(folded: string, ofPeople: boolean): boolean {
  if (ofPeople && OF_PEOPLE.has(folded)) return false
  return kindOfHeader(folded) === 'company' || OF_CUSTOMERS.test(folded) || OF_SOURCES.test(folded)
}

/** The documented header of a column that says whose a row is, by its folded header; null for any other. */
export function tenantHeader(folded: string): string | null {
  return FOLDED.get(folded)?.header ?? null
}

/** What a column says, by its folded header; null where it says nothing of customers. */
export function kindOfHeader(folded: string): Kind | null {
  return FOLDED.get(folded)?.kind ?? null
}
