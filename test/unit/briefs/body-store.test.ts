import { readdirSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Body,
  type BodyPlace,
  hasPack,
  prunePacks,
  readHtml,
  readStandalone,
  readWords,
  type StoredBody,
  storeBodies,
} from '../../../src/briefs/body-store.ts';

const CACHE = process.env.MUJAZ_CACHE;
let temporary = '';

beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-bodies-'));
  process.env.MUJAZ_CACHE = temporary;
});
afterEach(async () => {
  if (CACHE === undefined) delete process.env.MUJAZ_CACHE;
  else process.env.MUJAZ_CACHE = CACHE;
  await rm(temporary, { recursive: true });
});

/** A pack stays open under its name: tests that damage one give it words that no other has. */
const bodyOf = (text: string): Body => ({
  html: `<p>${text}</p>`,
  standalone: `<p>${text}</p>`,
  text,
  names: ['مالي', 'Mali'],
  evidence: '',
});
const readBody = (place: BodyPlace): Body => ({
  html: readHtml(place),
  standalone: readStandalone(place),
  ...readWords(place),
});
const files = (): string[] => readdirSync(path.join(temporary, 'bodies'));

/** A pack of one body. */
async function stored(body: Body): Promise<StoredBody> {
  const [only] = await storeBodies([body]);
  if (only === undefined) throw new Error('unreachable');
  return only;
}

describe('what is kept', () => {
  test('can be read, in any order, whatever letters it is made of', async () => {
    const text = fc.string({ unit: 'grapheme' });
    const body: fc.Arbitrary<Body> = fc.record({
      html: text,
      standalone: text,
      text,
      names: fc.array(text),
      evidence: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 10 }), async (bodies) => {
        const all = await storeBodies(bodies);
        expect(all).toHaveLength(bodies.length);
        for (const [i, { place }] of [...all.entries()].toReversed())
          expect(readBody(place)).toEqual(bodies[i]);
      }),
      { numRuns: 50 },
    );
  });

  test('lies in one pack, if it was kept together', async () => {
    const all = await storeBodies(['أ', 'ب', 'ج'].map(bodyOf));
    const packs = new Set(all.map(({ place }) => place.pack));
    expect(packs.size).toBe(1);
    expect(files()).toHaveLength(1);
    for (const pack of packs) expect(hasPack(pack)).toBe(true);
    expect(hasPack('a'.repeat(40))).toBe(false);
  });

  test('has a name that stands for it, wherever it lies', async () => {
    const alone = await stored(bodyOf('ب'));
    const [, among] = await storeBodies([bodyOf('أ'), bodyOf('ب')]);
    expect(among?.name).toBe(alone.name);
    expect(among?.place.pack).not.toBe(alone.place.pack);
    const others = await storeBodies([
      bodyOf('ج'),
      { ...bodyOf('ب'), html: '<p><b>ب</b></p>' },
      { ...bodyOf('ب'), text: 'پ' },
      { ...bodyOf('ب'), names: ['مالي'] },
      { ...bodyOf('ب'), evidence: 'ب ج' },
    ]);
    expect(new Set([alone, ...others].map(({ name }) => name)).size).toBe(6);
  });

  test('is written once', async () => {
    const { place } = await stored(bodyOf('أول'));
    const [file = ''] = files();
    // The bytes of another body in its place, to see that they stay.
    const { html, standalone, ...words } = bodyOf('آخر');
    const other = html + standalone + JSON.stringify(words);
    await writeFile(path.join(temporary, 'bodies', file), other);
    expect((await stored(bodyOf('أول'))).place).toEqual(place);
    expect(readBody(place)).toEqual(bodyOf('آخر'));
  });

  test('by two at once, is whole', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => stored(bodyOf('أ'))));
    expect(new Set(all.map(({ name }) => name)).size).toBe(1);
    expect(readBody((await stored(bodyOf('أ'))).place)).toEqual(bodyOf('أ'));
    expect(files()).toHaveLength(1);
  });

  test('in more packs than a system opens at once can be read all the same, again and again', async () => {
    const bodies = Array.from({ length: 200 }, (_, i) => bodyOf(String(i)));
    const all: StoredBody[] = [];
    for (const body of bodies) all.push(await stored(body));
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = process.platform === 'linux' ? open() : 0;
    for (const order of [all.keys(), [...all.keys()].toReversed()])
      for (const i of order) {
        const place = all[i]?.place;
        expect(place && readBody(place)).toEqual(bodies[i]);
      }
    if (process.platform === 'linux') expect(open() - before).toBeLessThan(100);
  });
});

describe('what is not there', () => {
  test('is the file system’s error', () => {
    const nowhere = { pack: 'a'.repeat(40), start: 0, html: 1, standalone: 1, words: 1 };
    expect(() => readHtml(nowhere)).toThrow('ENOENT');
    expect(() => readWords(nowhere)).toThrow('ENOENT');
  });

  test('is never made up: of a pack that was cut off no byte is read that it does not have', async () => {
    const { place } = await stored(bodyOf('نص '.repeat(100)));
    const [file = ''] = files();
    await truncate(path.join(temporary, 'bodies', file), 20);
    expect(() => readHtml(place)).toThrow();
  });
});

describe('a pack is none', () => {
  const damage: Record<string, (file: string) => Promise<void>> = {
    emptied: (file) => truncate(file, 0),
    'cut off': (file) => truncate(file, 20),
    flipped: async (file) => {
      const bytes = await readFile(file);
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    longer: (file) => appendFile(file, ' '),
    'a folder': async (file) => {
      await rm(file);
      await mkdir(path.join(file, 'x'), { recursive: true });
    },
  };

  test.each(Object.keys(damage))('where it is %s, and is written again', async (how) => {
    const body = bodyOf(`نص ${how}`);
    const { place } = await stored(body);
    const file = path.join(temporary, 'bodies', files()[0] ?? '');
    const whole = await readFile(file);
    // As the next build finds it, in a process of its own.
    vi.resetModules();
    const next = await import('../../../src/briefs/body-store.ts');
    await damage[how]?.(file);
    expect(next.hasPack(place.pack)).toBe(false);
    await next.storeBodies([body]);
    expect(next.hasPack(place.pack)).toBe(true);
    expect(await readFile(file)).toEqual(whole);
    expect(next.readHtml(place)).toBe(body.html);
  });

  test.each(['', '../../outside', 'A'.repeat(40), 'a'.repeat(39), `${'a'.repeat(39)}/`])(
    'by the name %j, which leads nowhere',
    async (pack) => {
      await writeFile(path.join(temporary, 'outside.pack'), 'x');
      expect(hasPack(pack)).toBe(false);
      const place = { pack, start: 0, html: 1, standalone: 0, words: 0 };
      expect(() => readHtml(place)).toThrow('No pack of bodies');
    },
  );
});

describe('pruning', () => {
  test('keeps the packs that are named, and takes away the rest', async () => {
    const [a, b, c] = [await stored(bodyOf('أ')), await stored(bodyOf('ب')), await stored(bodyOf('ج'))]; // prettier-ignore
    // What a build that was cut off leaves.
    await writeFile(path.join(temporary, 'bodies/.x.pack.1.tmp'), '');
    await prunePacks(new Set([a.place.pack, c.place.pack]));
    expect([a, b, c].map(({ place }) => hasPack(place.pack))).toEqual([true, false, true]);
    expect(readBody(a.place)).toEqual(bodyOf('أ'));
    expect(files()).toHaveLength(2);
    await prunePacks(new Set());
    expect(files()).toEqual([]);
  });

  test('takes away what an earlier version kept, in folders', async () => {
    const { place } = await stored(bodyOf('أ'));
    await mkdir(path.join(temporary, 'bodies/0a'));
    await writeFile(path.join(temporary, 'bodies/0a/b.json'), '{}');
    await prunePacks(new Set([place.pack]));
    expect(files()).toHaveLength(1);
  });

  test('where nothing was ever kept there is nothing to take away', async () => {
    await expect(prunePacks(new Set(['a'.repeat(40)]))).resolves.toBeUndefined();
  });
});
