/** Hosts as a run meets them: one request at a time to each, with a pause, and none to one that does not answer. */
import PQueue from 'p-queue';
import type { Clock } from '../clock.ts';

export interface Host {
  /** Runs works one after another, the pause between them. @throws what the work throws */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds between two requests. */
  pause: number;
  /** Milliseconds since 1970 before which it does not want to be asked; 0: at any time. */
  notBefore: number;
  /** Requests in a row that failed. */
  failures: number;
}

export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #clock: Clock;
  readonly #pause: number;
  readonly #signal: AbortSignal;

  /**
   * @param pause milliseconds
   * @param signal ends the waiting
   */
  constructor(clock: Clock, pause: number, signal: AbortSignal) {
    this.#clock = clock;
    this.#pause = pause;
    this.#signal = signal;
  }

  /** The host of an address; http and https are one, other ports are others. */
  of(url: URL): Host {
    const name = nameOf(url);
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const queue = new PQueue({ concurrency: 1 });
    let last = -Infinity;
    const host: Host = {
      pause: this.#pause,
      notBefore: 0,
      failures: 0,
      inTurn: (work) =>
        queue.add(async () => {
          const wait = last + host.pause - this.#clock.now();
          if (wait > 0) await this.#clock.sleep(wait, this.#signal);
          try {
            return await work();
          } finally {
            last = this.#clock.now();
          }
        }),
    };
    this.#hosts.set(name, host);
    return host;
  }

  /** Who wants to be asked later, by the name of the host: milliseconds since 1970. */
  waits(): ReadonlyMap<string, number> {
    const waiting = [...this.#hosts].filter(([, { notBefore }]) => notBefore > this.#clock.now());
    return new Map(waiting.map(([name, { notBefore }]) => [name, notBefore]));
  }

  /** Remembers what an earlier run was told. */
  remember(waits: ReadonlyMap<string, number>): void {
    for (const [name, notBefore] of waits) {
      const url = URL.parse(`https://${name}/`);
      if (url !== null) this.of(url).notBefore = notBefore;
    }
  }
}

function nameOf(url: URL): string {
  return url.port === '80' || url.port === '443' ? url.hostname : url.host;
}
