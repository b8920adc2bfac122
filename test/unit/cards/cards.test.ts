import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { createCardStore } from '../../../src/cards/card-store.ts';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  type CardArtist,
  createCardArtist,
} from '../../../src/cards/draw-card.ts';
import { darkShapes, decodePng } from './pixels.ts';

const FONTS = path.resolve('src/styles/fonts');
const GOLDEN = path.resolve('test/fixtures/cards');
/** Rows of the title. */
const [TOP, BOTTOM] = [170, 520];

const card = (title: string, rest: Partial<Card> = {}): Card => ({
  brand: 'الموجز',
  kicker: '',
  title,
  foot: '',
  ...rest,
});

let artist: CardArtist;
beforeAll(async () => {
  artist = await createCardArtist(FONTS);
});

test('letters are joined: a word of joining letters without dots is one shape', async () => {
  for (const word of ['سلم', 'علم', 'حكم']) {
    const shapes = darkShapes(await decodePng(artist.draw(card(word))), TOP, BOTTOM);
    expect(shapes, word).toHaveLength(1);
  }
  // Letters that do not join to the left stay apart: the test sees it when they do.
  expect(darkShapes(await decodePng(artist.draw(card('درر'))), TOP, BOTTOM)).toHaveLength(3);
});

test('words run from the right, and a Latin word among them keeps its own order', async () => {
  const picture = await decodePng(artist.draw(card('سلم LW مسلم')));
  const shapes = darkShapes(picture, TOP, BOTTOM);
  const width = ({ left, right }: { left: number; right: number }): number => right - left;
  expect(shapes).toHaveLength(4);
  const [, w, l, last] = shapes;
  if (w === undefined || l === undefined || last === undefined) throw new Error('unreachable');
  // From the right: سلم, then W (wide) and L (narrow) as they are read from the left, then مسلم.
  expect(width(w)).toBeGreaterThan(width(l));
  expect(width(last)).toBeGreaterThan(width(w));
  expect(shapes[0]?.right).toBeGreaterThan(CARD_WIDTH - 100);
});

test.each([
  [
    'arabic',
    card('مالي وبوركينا فاسو تقيّدان دخول الأميركيين', {
      kicker: 'الدبلوماسية',
      foot: '30 ديسمبر/كانون الأول 2025',
    }),
  ],
  [
    'latin',
    card('قمة (BRICS) تبحث توسيع عضويتها إلى 12 دولة', {
      kicker: 'الاقتصاد',
      foot: '5 يناير/كانون الثاني 2025  ·  مالي',
    }),
  ],
])('looks as it did when it was looked at: %s', async (name, drawn) => {
  const picture = await decodePng(artist.draw(drawn));
  const golden = await decodePng(await readFile(path.join(GOLDEN, `${name}.png`)));
  expect([picture.width, picture.height]).toEqual([CARD_WIDTH, CARD_HEIGHT]);
  expect(Buffer.from(picture.pixels).equals(Buffer.from(golden.pixels))).toBe(true);
});

test('the longest title keeps within its frame, and the card is light', async () => {
  const png = artist.draw(card('تحالف دول الساحل '.repeat(40), { kicker: 'موضوع', foot: 'مالي' }));
  expect(png.length).toBeLessThan(300_000);
  const picture = await decodePng(png);
  const isPaper = (x: number, y: number): boolean =>
    (picture.pixels[(y * CARD_WIDTH + x) * 4] ?? 0) > 240;
  for (let y = 0; y < CARD_HEIGHT; y += 1) {
    expect(isPaper(40, y) && isPaper(CARD_WIDTH - 40, y)).toBe(true);
  }
});

test('a card is drawn once for what stands on it', async () => {
  const cache = await mkdtemp(path.join(os.tmpdir(), 'mujaz-cards-'));
  try {
    const kept = async (): Promise<string[]> =>
      (await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.png'));
    const store = await createCardStore({ fonts: FONTS, cache, code: '1' });
    const first = await store.card(card('سلم'));
    const [file = ''] = await kept();
    const { mtimeMs } = await stat(path.join(cache, file));
    const again = await (
      await createCardStore({ fonts: FONTS, cache, code: '1' })
    ).card(card('سلم'));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect((await stat(path.join(cache, file))).mtimeMs).toBe(mtimeMs);
    await store.card(card('سلم', { foot: 'مالي' }));
    expect(await kept()).toHaveLength(2);
  } finally {
    await rm(cache, { recursive: true });
  }
});

test('a card that is damaged is none, and is drawn again; other code draws all again', async () => {
  const cache = await mkdtemp(path.join(os.tmpdir(), 'mujaz-cards-'));
  try {
    const store = await createCardStore({ fonts: FONTS, cache, code: '1' });
    const file = store.fileOf(card('سلم'));
    expect(store.drawn(card('سلم'))).toBeUndefined();
    const first = Buffer.from(await store.card(card('سلم')));
    expect(store.drawn(card('سلم'))?.equals(first)).toBe(true);
    for (const damaged of [
      Buffer.alloc(0),
      first.subarray(0, -1),
      Buffer.from(first).fill(0, 99, 100),
    ]) {
      await writeFile(file, damaged);
      expect(store.drawn(card('سلم'))).toBeUndefined();
      expect(Buffer.from(await store.card(card('سلم'))).equals(first)).toBe(true);
      expect((await readFile(file)).equals(first)).toBe(true);
    }
    const next = await createCardStore({ fonts: FONTS, cache, code: '2' });
    expect(next.fileOf(card('سلم'))).not.toBe(file);
  } finally {
    await rm(cache, { recursive: true });
  }
});
