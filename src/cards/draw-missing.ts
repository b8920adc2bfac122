/** Draws the cards that were never drawn, on all cores. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Card } from './card.ts';
import type { CardSettings } from './card-store.ts';

/** @throws what drawing throws: a font that cannot be read, a disk that is full */
export async function drawMissing(cards: readonly Card[], settings: CardSettings): Promise<void> {
  if (cards.length === 0) return;
  const pool = new Piscina<Card, void>({
    filename: fileURLToPath(new URL('draw-worker.ts', import.meta.url)),
    workerData: settings,
    maxThreads: Math.min(availableParallelism(), cards.length),
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    await Promise.all(cards.map((card) => pool.run(card)));
  } finally {
    await pool.destroy();
  }
}
