/** Names that outlive addresses: tag URIs (RFC 4151). */

/**
 * @param authority a domain that the publisher held and a year in which it did: `mujaz.example,2025`
 * @param specific what the authority names so: `briefs/2025-09-24-niamey`
 * @throws RangeError when the authority has not that form
 */
export function tagUri(authority: string, specific: string): string {
  if (!AUTHORITY.test(authority)) {
    throw new RangeError(`A tag's authority is a domain, a comma and a date: not «${authority}»`);
  }
  return `tag:${authority}:${specific}`;
}

const AUTHORITY = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
