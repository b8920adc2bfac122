/** How long a part of the build took, as a line that people read and `npm run bench -- build` collects. */
import type { AstroIntegrationLogger } from 'astro';

export interface Stopwatch {
  /** Says how long it is since the start, or since the last part ended. */
  readonly lap: (part: string, logger: Pick<AstroIntegrationLogger, 'info'>) => void;
}

export function startStopwatch(): Stopwatch {
  let start = performance.now();
  return {
    lap: (part, logger) => {
      const now = performance.now();
      logger.info(`time ${part} ${((now - start) / 1000).toFixed(2)} s`);
      start = now;
    },
  };
}
