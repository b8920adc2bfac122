import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { createCardStore } from '../../../src/cards/card-store.ts';
import { drawMissing } from '../../../src/cards/draw-missing.ts';

const fonts = path.resolve('src/styles/fonts');
const cards: readonly Card[] = [
  { brand: 'الموجز', kicker: 'الدبلوماسية', title: 'مالي تفتح سوقًا مع النيجر', foot: 'مالي' },
  { brand: 'الموجز', kicker: '', title: 'قمة (BRICS) تبحث توسيع عضويتها', foot: '' },
];

let temporary = '';
beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-missing-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(temporary, { recursive: true });
});

test('threads draw what the store draws, byte for byte, and put it where the store looks', async () => {
  // Not the usual colour, so that settings are seen to reach the threads.
  const settings = { fonts, cache: path.join(temporary, 'threads'), code: '1', mark: '#0b5d3b' };
  const run = vi.spyOn(Piscina.prototype, 'run');
  await drawMissing(cards, settings);
  expect(run).toHaveBeenCalledTimes(2);

  const drawn = await createCardStore(settings);
  const own = await createCardStore({ ...settings, cache: path.join(temporary, 'own') });
  const pictures: Uint8Array[] = [];
  for (const card of cards) {
    const picture = await readFile(drawn.fileOf(card));
    expect(picture.equals(await own.card(card))).toBe(true);
    pictures.push(picture);
  }
  expect(pictures[0]).not.toEqual(pictures[1]);
  const files = (await readdir(settings.cache, { recursive: true, withFileTypes: true })) //
    .filter((file) => file.isFile());
  expect(files).toHaveLength(2);
}, 60_000);

test('nothing to draw starts nothing', async () => {
  const run = vi.spyOn(Piscina.prototype, 'run');
  const destroy = vi.spyOn(Piscina.prototype, 'destroy');
  const cache = path.join(temporary, 'cache');
  await drawMissing([], { fonts: '/nowhere', cache, code: '1' });
  expect(run).not.toHaveBeenCalled();
  // Every pool that is made is unmade: none was.
  expect(destroy).not.toHaveBeenCalled();
  expect(existsSync(cache)).toBe(false);
});

test('what a thread throws is thrown, and no thread stays behind', async () => {
  const destroy = vi.spyOn(Piscina.prototype, 'destroy');
  const settings = { fonts: path.join(temporary, 'nowhere'), cache: temporary, code: '1' };
  await expect(drawMissing(cards, settings)).rejects.toThrow('ENOENT');
  expect(destroy).toHaveBeenCalledOnce();
}, 60_000);
