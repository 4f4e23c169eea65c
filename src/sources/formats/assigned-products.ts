// The cell that lists a user's products, as the usage reports and the user list write it.

/**
 * Splits `OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3` at each `+` without a space on either side;
 * names that contain ` + ` stay whole. The lists of Graph's JSON arrive joined by `;`. Blank gives no products.
 */
export function splitProducts(cell: string): string[] {
  return cell
    .split(/(?<! )\+(?! )|;/)
    .map(name => name.trim())
    .filter(name => name !== '')
}
