/** What is asked for on the web, and what comes of it. */

export interface Wanted {
  readonly address: string;
  readonly kind: 'feed' | 'page' | 'robots';
  /** What an earlier answer said of itself: it is asked for only where it changed (RFC 9110, 13). */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface FetchedBody {
  readonly is: 'fetched';
  /** Where it lay after all redirects. */
  readonly address: string;
  /** Where it has moved to for good (301, 308), if it has. */
  readonly movedTo: string | undefined;
  readonly body: Buffer;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** Why there is nothing to read, in Arabic. */
export type NotRead =
  /** The host lets no program read it (robots.txt). */
  | { readonly is: 'forbidden'; readonly reason: string }
  /** The host wants to be asked later. */
  | { readonly is: 'waiting'; readonly reason: string }
  /** `lasting`: it will not be otherwise the next time. */
  | { readonly is: 'failed'; readonly reason: string; readonly lasting: boolean };

export type Fetched = FetchedBody | { readonly is: 'unchanged' } | NotRead;

export function failed(reason: string, lasting = true): NotRead {
  return { is: 'failed', reason, lasting };
}

/** @param status of an answer that has nothing to read */
export function refusedWith(status: number): NotRead {
  const isLasting = status < 500 && status !== 408 && status !== 425;
  return failed(REASONS.get(status) ?? String(status), isLasting);
}

const REASONS: ReadonlyMap<number, string> = new Map([
  [401, '401 (يطلب دخولًا)'],
  [403, '403 (ممنوع)'],
  [404, '404 (غير موجود)'],
  [410, '410 (حُذف)'],
]);

/** @param until milliseconds since 1970 */
export function waiting(until: number): NotRead {
  const at = new Date(until).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');
  return { is: 'waiting', reason: `طلب الخادم الانتظار حتى ${at}` };
}
