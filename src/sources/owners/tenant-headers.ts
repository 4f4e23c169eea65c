// The columns by which a file of any format says whose its rows are.
import { foldHeader } from '../../model/fold.ts'

/** What a column says of a customer; `any` may be an id, a domain or a name, an account is the name of a tenant in Microsoft's cloud. */
export type Kind = 'id' | 'name' | 'domain' | 'any' | 'account' | 'accountSku'

/** In the order in which they count. `Tenant Display Name` is not here: it is about people of other tenants. */
export const HEADERS: Readonly<Record<Kind, readonly string[]>> = {
  id: ['CustomerId', 'CustomerTenantId', 'TenantId', 'Customer.Id', 'Tenant.Id', 'ownerTenantId'],
  name: [
    ...['CustomerName', 'CompanyName', 'TenantName', 'CustomerTenantName', 'Customer.Name', 'Tenant.Name'],
    // As scripts of partners call it.
    ...['ClientName', 'Kundenname', '顧客名', 'テナント名'],
  ],
  domain: [
    'PrimaryDomain',
    'DefaultDomainName',
    'PrimaryDomainName',
    'DefaultDomain',
    'CustomerDomain',
    'TenantDomain',
  ],
  any: ['Tenant', 'Customer', 'Client', 'Kunde', 'Mandant', '顧客', 'テナント'],
  account: ['AccountName'],
  accountSku: ['AccountSkuId'],
}
export const KINDS = Object.keys(HEADERS) as Kind[]
const FOLDED = new Map(
  KINDS.flatMap(kind => HEADERS[kind].map(header => [foldHeader(header), { kind, header }] as const)),
)

/** All of them, as they are documented. */
export const TENANT_HEADERS: readonly string[] = KINDS.flatMap(kind => HEADERS[kind])

/** The documented header of a column that says whose a row is, by its folded header; null for any other. */
export function tenantHeader(folded: string): string | null {
  return FOLDED.get(folded)?.header ?? null
}

/** What a column says, by its folded header; null where it says nothing of customers. */
export function kindOfHeader(folded: string): Kind | null {
  return FOLDED.get(folded)?.kind ?? null
}
