// Mail domains of people, by which a tenant's own can be told from those of another.
import { isGuestName } from '../../model/user-name.ts'

/** Domains that Microsoft gives to every tenant beside its own. */
const EVERY_TENANT = /\.(onmicrosoft\.(com|us|de)|partner\.onmschina\.cn)$/

/** That of the tenant's own people; '' for none. */
export function domainOf(name: string): string {
  const domain = isGuestName(name) ? '' : name.slice(name.lastIndexOf('@') + 1)
  return domain === name || EVERY_TENANT.test(domain) ? '' : domain
}
