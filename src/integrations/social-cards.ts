/** Puts the card of each page beside it: drawn once for what stands on it, and left where it lies while that stands. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Card } from '../cards/card.ts';
import { type CardSettings, createCardStore } from '../cards/card-store.ts';
import { drawMissing } from '../cards/draw-missing.ts';
import type { Ledger } from '../build-cache/ledger.ts';
import { startStopwatch } from './stopwatch.ts';

/** The page of the build that lists the cards (src/pages/cards.json.ts). */
const CARDS = 'cards.json';

/** The name under which the ledger has the cards. */
export const CARDS_MAKER = 'cards';

export function socialCards(settings: CardSettings, ledger: Ledger): AstroIntegration {
  return {
    name: 'mujaz-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const watch = startStopwatch();
        const output = fileURLToPath(dir);
        const list = path.join(output, CARDS);
        // Written a moment ago by our own page, with this shape.
        const cards = JSON.parse(await readFile(list, 'utf8')) as { file: string; card: Card }[];
        await rm(list);
        const store = await createCardStore(settings);
        const changed = cards.filter(
          ({ file, card }) => !ledger.claim(file, CARDS_MAKER, path.basename(store.fileOf(card))),
        );
        const put = async (file: string, png: Uint8Array): Promise<void> => {
          const target = path.join(output, file);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, png);
        };
        const missing: typeof cards = [];
        for (const { file, card } of changed) {
          const png = store.drawn(card);
          if (png === undefined) missing.push({ file, card });
          else await put(file, png);
        }
        const byName = new Map(missing.map(({ card }) => [store.fileOf(card), card]));
        await drawMissing([...byName.values()], settings);
        for (const { file, card } of missing) await put(file, await store.card(card));
        logger.info(
          `${String(cards.length)} cards, ${String(byName.size)} of them drawn, ${String(changed.length)} put in place`,
        );
        watch.lap('cards', logger);
      },
    },
  };
}
