/** Draws cards in a thread of its own (piscina's workers): Skia takes a core for 40 ms a card. */
import { workerData } from 'node:worker_threads';
import type { Card } from './card.ts';
import { type CardSettings, type CardStore, createCardStore } from './card-store.ts';

let store: Promise<CardStore> | undefined;

/** Draws a card into the store. */
export default async function drawInto(card: Card): Promise<void> {
  // Given by draw-missing.ts.
  store ??= createCardStore(workerData as CardSettings);
  await (await store).card(card);
}
