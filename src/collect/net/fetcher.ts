/** Pages and feeds from the web: politely, safely, and only what changed. */
import type { Answer } from './client.ts';
import { failed, type Fetched, type NotRead, refusedWith, type Wanted } from './fetched.ts';
import { Hosts } from './hosts.ts';
import { politeRequest, type Requesting } from './polite-request.ts';
import { type Robots, robotsOf, type RobotsAnswer } from './robots.ts';
import { type Exceptions, refusalOf } from './target.ts';

/** Remembers what hosts allow, from run to run. */
export interface RobotsMemory {
  /** Undefined where it is not known, or too old. */
  readonly get: (origin: string) => Promise<RobotsAnswer | undefined>;
  readonly put: (origin: string, answer: RobotsAnswer) => Promise<void>;
}

export interface FetcherOptions extends Requesting {
  readonly exceptions: Exceptions;
  readonly robots: RobotsMemory;
}

export class Fetcher {
  readonly hosts: Hosts;
  readonly #options: FetcherOptions;
  readonly #robots = new Map<string, Promise<Robots | NotRead>>();

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
      const { status, header, body } = answer;
      if (status === 304) return unchanged(wanted);
      if (status === 200) {
        const [etag, lastModified] = ['etag', 'last-modified'].map((name) => validator(header(name))); // prettier-ignore
        return { is: 'fetched', address: asked.href, movedTo, body, etag, lastModified };
      }
      const target = redirectOf(answer);
      if (target === undefined) return refusedWith(status);
      url = URL.parse(target, asked);
      isLasting &&= status === 301 || status === 308;
      if (isLasting) movedTo = url?.href;
    }
    return failed(`تحويلات أكثر من ${String(this.#options.limits.redirects)}`);
  }

  async #ask(url: URL, wanted: Wanted): Promise<Answer | NotRead> {
    const refusal = refusalOf(url, this.#options.exceptions);
    if (refusal !== undefined) return failed(refusal);
    const robots = await this.#robotsAt(url);
    if ('is' in robots) return robots;
    const host = this.hosts.of(url);
    host.pause = Math.max(host.pause, Math.min(robots.delay, this.#options.limits.patience));
    if (!robots.allows(url.href))
      return { is: 'forbidden', reason: `يمنعه robots.txt في ${url.host}` };
    return politeRequest(url, host, wanted, this.#options);
  }

  /** Asked for once a run, or taken from what an earlier one kept. */
  #robotsAt(url: URL): Promise<Robots | NotRead> {
    const { origin } = url;
    let robots = this.#robots.get(origin);
    if (robots === undefined) {
      robots = this.#readRobots(origin);
      this.#robots.set(origin, robots);
    }
    return robots;
  }

  /** Where the server fails, or does not answer, nothing of it is read (RFC 9309, 2.3.1.4). */
  async #readRobots(origin: string): Promise<Robots | NotRead> {
    const { robots, limits, exceptions } = this.#options;
    const address = `${origin}/robots.txt`;
    const kept = await robots.get(origin);
    if (kept !== undefined) return robotsOf(address, kept);
    let url = URL.parse(address);
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      if (url === null || refusalOf(url, exceptions) !== undefined) break;
      const wanted = { address: url.href, kind: 'robots' } as const;
      const answer = await politeRequest(url, this.hosts.of(url), wanted, this.#options);
      if ('is' in answer) return answer;
      const { status, body } = answer;
      if (status >= 500) return failed(`robots.txt: ${String(status)}`, false);
      const target = redirectOf(answer);
      if (target === undefined) {
        const found = { status, text: body.toString('utf8') };
        await robots.put(origin, found);
        return robotsOf(address, found);
      }
      url = URL.parse(target, url);
    }
    // Where it leads nowhere, or too far, it counts as absent (RFC 9309, 2.3.1.2).
    return robotsOf(address, { status: 404, text: '' });
  }
}

/** Only who asks with conditions is told that nothing changed (RFC 9110, 15.4.5). */
function unchanged({ etag, lastModified }: Wanted): Fetched {
  const isAsked = etag !== undefined || lastModified !== undefined;
  return isAsked ? { is: 'unchanged' } : failed('304 بلا طلب شرطي', false);
}

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
