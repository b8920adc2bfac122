/** One request in its host's turn, tried again where that may help, and never to a host that does not want it. */
import type { Clock } from '../clock.ts';
import { type Answer, type Client, NoAnswer } from './client.ts';
import { failed, type NotRead, waiting, type Wanted } from './fetched.ts';
import type { Host } from './hosts.ts';
import type { Limits } from './limits.ts';
import { ACCEPT, isRead } from './media-types.ts';
import { retryAfter } from './retry-after.ts';

export interface Requesting {
  readonly client: Client;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** Requests to a host that failed in a row after which it is not asked again in this run. */
const MOST_FAILURES = 2;
/** Where a host says «too many» and not until when: milliseconds. */
const DEFAULT_WAIT = 15 * 60_000;

/**
 * @returns an answer of any status, a failing one (5xx) after the last try
 * @throws the signal's reason alone, where the run is stopped
 */
export function politeRequest(
  url: URL,
  host: Host,
  wanted: Wanted,
  { client, clock, limits, signal }: Requesting,
): Promise<Answer | NotRead> {
  return host.inTurn(async () => {
    if (host.notBefore > clock.now()) return waiting(host.notBefore);
    if (host.failures >= MOST_FAILURES) return failed(`لا يجيب ${url.host}؛ لم يُطلب ثانية`, false);
    for (let attempt = 0; ; attempt += 1) {
      const answer = await once(url, wanted, client, limits, signal);
      /** Undefined after the last try. */
      const wait = limits.backOff[attempt];
      if (answer instanceof NoAnswer) {
        if (answer.kind === 'silent' && wait !== undefined) {
          await clock.sleep(wait, signal);
          continue;
        }
        if (answer.kind !== 'refused') host.failures += 1;
        return failed(answer.message, answer.kind === 'refused');
      }
      const { status, header } = answer;
      if (status !== 429 && status < 500) {
        host.failures = 0;
        return answer;
      }
      const told = retryAfter(header('retry-after'), clock.now());
      const pause = told ?? (status === 429 ? DEFAULT_WAIT : wait);
      if (wait !== undefined && pause !== undefined && pause <= limits.patience) {
        await clock.sleep(pause, signal);
        continue;
      }
      if (status === 429 || told !== undefined) {
        host.notBefore = clock.now() + (pause ?? DEFAULT_WAIT);
        return waiting(host.notBefore);
      }
      host.failures += 1;
      return answer;
    }
  });
}

async function once(
  url: URL,
  { kind, etag, lastModified }: Wanted,
  client: Client,
  limits: Limits,
  signal: AbortSignal,
): Promise<Answer | NoAnswer> {
  try {
    return await client.get(url, {
      headers: {
        accept: ACCEPT[kind],
        'accept-language': 'ar, *;q=0.5',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
      },
      most: kind === 'feed' ? limits.feedBytes : limits.pageBytes,
      accepts: (type) => isRead(kind, type),
      signal,
    });
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}
