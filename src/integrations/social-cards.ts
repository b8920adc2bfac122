/** Puts the card of each page beside it: drawn once for what stands on it, and left where it lies while that stands. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
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
        const changed = cards
          .map(({ file, card }) => ({ file, card, drawn: store.fileOf(card) }))
          .filter(({ file, drawn }) => !ledger.claim(file, path.basename(drawn)));
        const missing = new Map(
          changed.filter(({ drawn }) => !existsSync(drawn)).map(({ drawn, card }) => [drawn, card]),
        );
        await drawMissing([...missing.values()], settings);
        for (const { file, drawn } of changed) {
          const target = path.join(output, file);
          await mkdir(path.dirname(target), { recursive: true });
          await copyFile(drawn, target);
        }
        logger.info(
          `${String(cards.length)} cards, ${String(missing.size)} of them drawn, ${String(changed.length)} put in place`,
        );
        watch.lap('cards', logger);
      },
    },
  };
}
