/** The desk at work: it reads what lies on the disk for each page, and carries out presses. */
import { decisionFrom, type Decision, type Fields } from '../decision.ts';
import type { Desk } from '../desk.ts';
import type { DeskContext, Told } from '../page/context.ts';
import { pagesOf } from '../page/pages.ts';
import { storyPage } from '../page/words.ts';
import type { ReadDesk } from '../read-desk.ts';
import { carryOut, type Desktop } from './press.ts';

export interface Work {
  readonly read: () => Promise<ReadDesk>;
  readonly rest: Pick<DeskContext, 'faults' | 'ranAt' | 'canWrite' | 'site'>;
  readonly desktop: Omit<Desktop, 'registries'>;
}

/** What the server is given (serve.ts). */
export interface AtWork {
  readonly page: (name: string, told: Told | undefined) => Promise<string | undefined>;
  readonly press: (fields: Fields, from: string) => Promise<{ page: string; told: Told }>;
}

const REFUSED: Told = {
  lines: ['لم يُنفَّذ: ليس هذا مما يعرضه المكتب الآن. أعد تحميل الصفحة واختر منها.'],
  isFault: true,
};

export function atWork({ read, rest, desktop }: Work): AtWork {
  return {
    async page(name, told) {
      const { desk, content, blocked, notices } = await read();
      return pagesOf({ ...rest, desk, content, blocked, notices }).get(name)?.(told);
    },
    async press(fields, from) {
      const { desk, content } = await read();
      const decision = decisionFrom(fields, desk);
      if (decision === undefined) return { page: 'index.html', told: REFUSED };
      const told = await carryOut(decision, fields.seen ?? '', { ...desktop, registries: content });
      return { page: nextPage(decision, told, desk, from), told };
    },
  };
}

/** What is published leads to the next story that waits; all else stays where it was. */
function nextPage(decision: Decision, { isFault }: Told, desk: Desk, from: string): string {
  if (decision.act === 'register') {
    const isStory = desk.stories.some(({ id }) => storyPage(id) === from);
    return isStory ? from : 'names.html';
  }
  const { id } = decision.story;
  if (isFault || decision.act !== 'publish')
    return desk.stories.some((one) => one.id === id) ? storyPage(id) : 'index.html';
  const at = desk.stories.findIndex((one) => one.id === id);
  const next = desk.stories.slice(at + 1).find(({ state }) => state === 'draft');
  return next === undefined ? 'index.html' : storyPage(next.id);
}
