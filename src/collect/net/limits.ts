/** How much of a server's answer is taken, and how long it is waited for. */

export interface Limits {
  /** Milliseconds until a connection stands, until the first byte of an answer, and until it is whole. */
  readonly connect: number;
  readonly firstByte: number;
  readonly whole: number;
  /** Bytes of an answer, as sent and as unpacked. */
  readonly feedBytes: number;
  readonly pageBytes: number;
  readonly redirects: number;
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
  /** Milliseconds that a host may make us wait (Retry-After, Crawl-delay) within a run; longer: another run. */
  readonly patience: number;
  /** Milliseconds before the second and the third try. */
  readonly backOff: readonly number[];
}

export const LIMITS: Limits = {
  connect: 10_000,
  firstByte: 20_000,
  whole: 60_000,
  feedBytes: 16_000_000,
  pageBytes: 8_000_000,
  redirects: 5,
  pause: 1_500,
  patience: 60_000,
  backOff: [2_000, 8_000],
};
