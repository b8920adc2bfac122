/** Cards that were drawn before: a card is drawn once for what stands on it, and then read. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCached, writeCached } from '../build-cache/cache-file.ts';
import type { Card } from './card.ts';
import { type CardArtist, createCardArtist, FONTS, MARK } from './draw-card.ts';
import { isSoundPng } from './png.ts';

export interface CardStore {
  /** @returns a PNG */
  card(card: Card): Promise<Uint8Array>;
  /** @returns undefined where it was not drawn, or is damaged */
  drawn(card: Card): Buffer | undefined;
  /** Where the card is kept, drawn or not; its name stands for all that it depends on. */
  fileOf(card: Card): string;
}

export interface CardSettings {
  /** Of the font files. */
  readonly fonts: string;
  /** Where drawn cards are kept. */
  readonly cache: string;
  /** A digest of the code that draws: a card is drawn again when it changes. */
  readonly code: string;
  /** The colour of what stands out, `#rrggbb`. */
  readonly mark?: string;
}

/** @throws when the fonts cannot be read */
export async function createCardStore({
  fonts,
  cache,
  code,
  mark = MARK,
}: CardSettings): Promise<CardStore> {
  const chain = await drawingDigest(fonts, code);
  let artist: Promise<CardArtist> | undefined;
  const fileOf = (card: Card): string => {
    const digest = createHash('sha256')
      .update(chain)
      .update(mark)
      .update(JSON.stringify(card))
      .digest('hex');
    return path.join(cache, digest.slice(0, 2), `${digest.slice(2, 40)}.png`);
  };
  const drawn = (card: Card): Buffer | undefined => {
    const bytes = readCached(fileOf(card));
    return bytes !== undefined && isSoundPng(bytes) ? bytes : undefined;
  };
  return {
    fileOf,
    drawn,
    card: async (card) => {
      const known = drawn(card);
      if (known !== undefined) return known;
      artist ??= createCardArtist(fonts, mark);
      const png = (await artist).draw(card);
      await writeCached(fileOf(card), png);
      return png;
    },
  };
}

/** Everything besides its words and colour that a card depends on. */
async function drawingDigest(fonts: string, code: string): Promise<Buffer> {
  const hash = createHash('sha256').update(code);
  for (const file of Object.values(FONTS)) hash.update(await readFile(path.join(fonts, file)));
  return hash.digest();
}
