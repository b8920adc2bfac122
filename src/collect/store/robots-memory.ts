/** What hosts allow, kept for a day (RFC 9309, 2.4). */
import type { Clock } from '../clock.ts';
import type { RobotsMemory } from '../net/fetcher.ts';
import type { Answers } from './answers.ts';

const LONGEST = 86_400_000;

export function robotsMemory(answers: Answers, clock: Clock): RobotsMemory {
  const addressOf = (origin: string): string => `${origin}/robots.txt`;
  return {
    async get(origin) {
      const kept = await answers.get(addressOf(origin));
      if (kept === undefined || clock.now() - kept.at > LONGEST) return undefined;
      return { status: kept.status, text: Buffer.from(kept.body, 'base64').toString('utf8') };
    },
    async put(origin, { status, text }) {
      const url = addressOf(origin);
      const body = Buffer.from(text, 'utf8').toString('base64');
      await answers.put({ url, at: clock.now(), status, address: url, body });
    },
  };
}
