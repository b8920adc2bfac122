/** Pages and feeds from the web: politely, safely, and only what changed. */
import type { Clock } from '../clock.ts';
import { type Answer, type Client, mediaType, NoAnswer } from './client.ts';
import { Hosts } from './hosts.ts';
import type { Limits } from './limits.ts';
import { retryAfter } from './retry-after.ts';
import { type Robots, robotsOf, type RobotsAnswer } from './robots.ts';
import { type Exceptions, refusalOf } from './target.ts';

type Kind = 'feed' | 'page' | 'robots';

/** What is asked for. */
export interface Wanted {
  readonly address: string;
  readonly kind: Kind;
  /** What an earlier answer said of itself: it is asked for only where it changed (RFC 9110, 13). */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type Fetched =
  | {
      readonly is: 'fetched';
      /** Where it lay after all redirects. */
      readonly address: string;
      /** Where it has moved to for good (301, 308), if it has. */
      readonly movedTo: string | undefined;
      readonly body: Buffer;
      /** In lower case, without parameters. */
      readonly type: string;
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
    }
  | { readonly is: 'unchanged' }
  /** The host lets no program read it (robots.txt). */
  | { readonly is: 'forbidden'; readonly reason: string }
  /** The host wants to be asked later. */
  | { readonly is: 'waiting'; readonly reason: string }
  /** `lasting`: it will not be otherwise the next time. */
  | { readonly is: 'failed'; readonly reason: string; readonly lasting: boolean };

/** Why there is nothing to read. */
export type NotNow = Exclude<Fetched, { readonly is: 'fetched' }>;

/** Remembers what hosts allow, from run to run. */
export interface RobotsMemory {
  /** Undefined where it is not known, or too old. */
  readonly get: (origin: string) => Promise<RobotsAnswer | undefined>;
  readonly put: (origin: string, answer: RobotsAnswer) => Promise<void>;
}

export interface FetcherOptions {
  readonly client: Client;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly exceptions: Exceptions;
  readonly signal: AbortSignal;
  readonly robots: RobotsMemory;
}

/** Requests to a host that failed in a row after which it is not asked again in this run. */
const MOST_FAILURES = 2;
/** Where a host says «too many» and not until when: milliseconds. */
const DEFAULT_WAIT = 15 * 60_000;

export class Fetcher {
  readonly hosts: Hosts;
  readonly #options: FetcherOptions;
  readonly #robots = new Map<string, Promise<Robots | NotNow>>();

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.hosts = new Hosts(options.clock, options.limits.pause, options.signal);
  }

  /** @throws the signal's reason alone, where the run is stopped */
  async fetch(wanted: Wanted): Promise<Fetched> {
    let url = URL.parse(wanted.address);
    let movedTo: string | undefined;
    let isLasting = true;
    for (let hop = 0; hop <= this.#options.limits.redirects; hop += 1) {
      if (url === null) return failed('ليس عنوانًا صالحًا');
      const asked: URL = url;
      const answer = await this.#ask(asked, wanted);
      if ('is' in answer) return answer;
      const { status, header } = answer;
      if (status === 304) return { is: 'unchanged' };
      if (status === 200)
        return {
          is: 'fetched',
          address: asked.href,
          movedTo,
          body: answer.body,
          type: mediaType(header('content-type')),
          etag: validator(header('etag')),
          lastModified: validator(header('last-modified')),
        };
      const target = redirectOf(answer);
      if (target === undefined) return refusedWith(status);
      url = URL.parse(target, asked);
      isLasting &&= status === 301 || status === 308;
      if (isLasting) movedTo = url?.href;
    }
    return failed(`تحويلات أكثر من ${String(this.#options.limits.redirects)}`);
  }

  async #ask(url: URL, wanted: Wanted): Promise<Answer | NotNow> {
    const refusal = refusalOf(url, this.#options.exceptions);
    if (refusal !== undefined) return failed(refusal);
    const robots = await this.#robotsAt(url);
    if ('is' in robots) return robots;
    const host = this.hosts.of(url);
    host.pause = Math.max(host.pause, Math.min(robots.delay, this.#options.limits.patience));
    if (!robots.allows(url.href))
      return { is: 'forbidden', reason: `يمنعه robots.txt في ${url.host}` };
    return this.#inTurn(url, wanted);
  }

  /** One request, tried again where that may help. */
  #inTurn(url: URL, wanted: Wanted): Promise<Answer | NotNow> {
    const { clock, limits, signal } = this.#options;
    const host = this.hosts.of(url);
    return host.inTurn(async () => {
      signal.throwIfAborted();
      if (host.notBefore > clock.now()) return waiting(host.notBefore);
      if (host.failures >= MOST_FAILURES)
        return { is: 'failed', reason: `لا يجيب ${url.host}؛ لم يُطلب ثانية`, lasting: false };
      for (let attempt = 0; ; attempt += 1) {
        const answer = await this.#once(url, wanted);
        const wait = limits.backOff[attempt];
        if (answer instanceof NoAnswer) {
          if (answer.kind === 'silent' && wait !== undefined) {
            await clock.sleep(wait, signal);
            continue;
          }
          if (answer.kind !== 'refused') host.failures += 1;
          return { is: 'failed', reason: answer.message, lasting: answer.kind === 'refused' };
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

  async #once(url: URL, { kind, etag, lastModified }: Wanted): Promise<Answer | NoAnswer> {
    const { client, limits, signal } = this.#options;
    try {
      return await client.get(url, {
        headers: {
          accept: ACCEPTED[kind],
          'accept-language': 'ar, *;q=0.5',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
          ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
        },
        most: kind === 'feed' ? limits.feedBytes : limits.pageBytes,
        accepts: (type) => type === '' || READ[kind].test(type),
        signal,
      });
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  }

  /** Asked for once a run, or taken from what an earlier one kept. */
  #robotsAt(url: URL): Promise<Robots | NotNow> {
    const { origin } = url;
    let robots = this.#robots.get(origin);
    if (robots === undefined) {
      robots = this.#readRobots(origin);
      this.#robots.set(origin, robots);
    }
    return robots;
  }

  /** Where the server fails, or does not answer, nothing of it is read (RFC 9309, 2.3.1.4). */
  async #readRobots(origin: string): Promise<Robots | NotNow> {
    const { robots } = this.#options;
    const address = `${origin}/robots.txt`;
    const kept = await robots.get(origin);
    if (kept !== undefined) return robotsOf(address, kept);
    let url = URL.parse(address);
    for (let hop = 0; hop <= this.#options.limits.redirects && url !== null; hop += 1) {
      if (refusalOf(url, this.#options.exceptions) !== undefined) break;
      const answer = await this.#inTurn(url, { address: url.href, kind: 'robots' });
      if ('is' in answer) {
        if (answer.is === 'failed' && answer.lasting) break;
        return answer;
      }
      const target = redirectOf(answer);
      if (target === undefined) {
        const found = { status: answer.status, text: answer.body.toString('utf8') };
        if (found.status >= 500) return refusedWith(found.status);
        await robots.put(origin, found);
        return robotsOf(address, found);
      }
      url = URL.parse(target, url);
    }
    // Where it leads too far, or is no text, it counts as absent (RFC 9309, 2.3.1.2).
    return robotsOf(address, { status: 404, text: '' });
  }
}

/** What we would rather have. */
const ACCEPTED: Readonly<Record<Kind, string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
};
/** Media types that may hold a feed or a page: servers call feeds by many names. */
const TEXT = 'text\\/(?:html|plain|xml|rss\\+xml|json|x-json)|application\\/(?:[\\w.-]+\\+)?(?:xml|json)|application\\/(?:rss|atom|rdf|x-rss|x-atom)(?:\\+xml)?'; // prettier-ignore
const PACKED = 'application\\/(?:x-)?gzip|application\\/octet-stream|binary\\/octet-stream';
const READ: Readonly<Record<Kind, RegExp>> = {
  feed: new RegExp(`^(?:${TEXT}|${PACKED})$`),
  page: new RegExp(`^(?:${TEXT})$`),
  robots: /(?:)/,
};

/** What can be sent back as it came (RFC 9110, 8.8). */
function validator(header: string | undefined): string | undefined {
  return header !== undefined && /^[\x21-\x7e][\x20-\x7e]{0,500}$/.test(header)
    ? header
    : undefined;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirectOf({ status, header }: Answer): string | undefined {
  return REDIRECTS.has(status) ? (header('location') ?? '') : undefined;
}

function failed(reason: string): NotNow {
  return { is: 'failed', reason, lasting: true };
}

function refusedWith(status: number): NotNow {
  const isLasting = status < 500 && status !== 408 && status !== 425;
  return { is: 'failed', reason: REASONS[status] ?? String(status), lasting: isLasting };
}

const REASONS: Readonly<Record<number, string>> = {
  401: '401 (يطلب دخولًا)',
  403: '403 (ممنوع)',
  404: '404 (غير موجود)',
  410: '410 (حُذف)',
};

function waiting(until: number): NotNow {
  const at = new Date(until).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');
  return { is: 'waiting', reason: `طلب الخادم الانتظار حتى ${at}` };
}
