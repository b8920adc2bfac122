/** Cards that were drawn before: a card is drawn once for what stands on it, and then read. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../files/atomic-file.ts';
import { readBytesIfThere } from '../files/read-if-there.ts';
import type { Card } from './card.ts';
import { type CardArtist, createCardArtist, FONTS, MARK } from './draw-card.ts';

export interface CardStore {
  /** @returns a PNG */
  card(card: Card): Promise<Uint8Array>;
  /** Where the card is kept, drawn or not; its name stands for all that it depends on. */
  fileOf(card: Card): string;
}

export interface CardSettings {
  /** Of the font files. */
  readonly fonts: string;
  /** Where drawn cards are kept. */
  readonly cache: string;
  /** The colour of what stands out, `#rrggbb`. */
  readonly mark?: string;
}

/** @throws when the fonts cannot be read */
export async function createCardStore({
  fonts,
  cache,
  mark = MARK,
}: CardSettings): Promise<CardStore> {
  const chain = await drawingDigest(fonts);
  let artist: Promise<CardArtist> | undefined;
  const fileOf = (card: Card): string => {
    const digest = createHash('sha256')
      .update(chain)
      .update(mark)
      .update(JSON.stringify(card))
      .digest('hex');
    return path.join(cache, digest.slice(0, 2), `${digest.slice(2, 40)}.png`);
  };
  return {
    fileOf,
    card: async (card) => {
      const file = fileOf(card);
      const known = await readBytesIfThere(file);
      if (known !== undefined) return known;
      artist ??= createCardArtist(fonts, mark);
      const png = (await artist).draw(card);
      await writeAtomically(file, png);
      return png;
    },
  };
}

/** Everything besides its words that a card depends on: the fonts, and the design, which has a number. */
async function drawingDigest(fonts: string): Promise<Buffer> {
  const hash = createHash('sha256').update(DESIGN);
  for (const file of Object.values(FONTS)) hash.update(await readFile(path.join(fonts, file)));
  return hash.digest();
}

/** Raised with every change of how cards are drawn (a test compares a drawn card with a kept picture). */
const DESIGN = '1';
