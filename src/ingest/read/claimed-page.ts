/** A page with what the archive's record around it says. */
import { addressKey } from '../../schemas/address.ts';
import type { ClaimedStamp, Evidence, Page } from '../page.ts';
import type { HeadClaims } from './response-head.ts';
import { isWebAddress, withoutTracking } from './web-address.ts';

/** What the page says of itself goes first, except that its address is on the site that it came from. */
export function withClaims(page: Page, claims: HeadClaims): Page {
  const { evidence } = page;
  const url = urlOf(evidence, claims);
  return {
    ...page,
    evidence: {
      ...evidence,
      stamps: stampsOf(evidence, claims),
      ...(url === undefined ? {} : { url }),
      ...(claims.outlet === undefined ? {} : { outlet: claims.outlet }),
    },
  };
}

/** A page is at the address that was asked for, or at another one of its site that it names (`canonical`). */
function urlOf({ kind, url }: Evidence, { target, address }: HeadClaims): string | undefined {
  const asked = address ?? (kind === 'html' ? target : undefined);
  if (asked === undefined || !isWebAddress(asked)) return url;
  if (url !== undefined && addressKey(url) !== undefined && isOneSite(url, asked)) return url;
  return withoutTracking(asked);
}

/** Whether two addresses are of one site: one host is the other, or lies below it. */
function isOneSite(a: string, b: string): boolean {
  const [x = '', y = ''] = [a, b].map((one) =>
    new URL(one).hostname.replace(/^(?:www|m|mobile|amp)\./, ''),
  );
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);
}

/** The feed's word for when it appeared counts where the page's head and its fields say nothing. */
function stampsOf({ stamps }: Evidence, { at, published }: HeadClaims): ClaimedStamp[] {
  const isDated = stamps.some(({ role, place }) => role === 'published' && place === undefined);
  return [
    ...stamps,
    ...(isDated || published === undefined
      ? []
      : [{ text: published, role: 'published' } as const]),
    ...(at === undefined ? [] : [{ text: at, role: 'crawled' } as const]),
  ];
}
