import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief, Outlet, Ownership } from '../../../src/digest/model.ts';
import { byProminence, byProminenceWithinDays } from '../../../src/digest/prominence.ts';
import { type OwnedOutlet, voiceOf } from '../../../src/digest/voices.ts';
import { briefOf } from './brief-fixture.ts';

const outlet = (id: string, ownership: Ownership, voice?: string): Outlet => ({
  id,
  name: id,
  ownership,
  ...(voice !== undefined && { voice }),
});
const state = ['a', 'b', 'c'].map((id) => outlet(id, 'state', 'state:ru'));
const free = ['x', 'y'].map((id) => outlet(id, 'private'));
const change = { what: 'س', before: 'ب', after: 'أ' };

function story(id: string, outlets: readonly Outlet[], rest: Partial<Brief> = {}): Brief {
  return briefOf(`2025-10-20-${id}`, { sources: outlets.map((one) => ({ outlet: one })), ...rest });
}

/** Each weighs more than the one behind it. */
const ORDER = [
  story('light', state.slice(0, 1), { weight: 1 }),
  story('many', [...free, ...state]),
  story('voices', free, { changes: [change] }),
  story('plain', free),
  story('owned', state, { changes: [change] }),
  story('more', state),
  story('less', state.slice(0, 2)),
  story('heavy', [...free, ...state], { weight: -1, changes: [change] }),
];

describe('what stands first in an edition', () => {
  test('an editor’s word, then voices, kinds, changes, sources', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER), (some) => {
        expect(byProminence(some)).toEqual(ORDER.filter((one) => some.includes(one)));
      }),
    );
  });

  test('media of several kinds weigh more than as many of one', () => {
    const mixed = story('z', [outlet('p', 'public'), outlet('q', 'private')]);
    expect(byProminence([story('a', free), mixed])[0]).toBe(mixed);
  });

  test('the fourth change weighs nothing, and the newest comes first among equals', () => {
    const three = briefOf('2025-10-21-a', { changes: [change, change, change] });
    const four = briefOf('2025-10-20-b', { changes: [change, change, change, change] });
    expect(byProminence([four, three])).toEqual([three, four]);
  });

  test('days stay in their order', () => {
    const heavy = briefOf('2025-10-19-h', { weight: 9 });
    const [first, second] = [briefOf('2025-10-20-a'), briefOf('2025-10-20-b', { weight: 1 })];
    expect(byProminenceWithinDays([first, second, heavy])).toEqual([second, first, heavy]);
    expect(byProminence([])).toEqual([]);
  });

  test('a thousand are ordered in the time of a page', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      briefOf(`2025-10-20-${String(i)}`, {
        sources: Array.from({ length: 1 + (i % 7) }, (_source, j) => ({
          outlet: outlet(`o${String((i + j) % 11)}`, 'private'),
        })),
      }),
    );
    byProminence(many);
    const start = performance.now();
    byProminence(many);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('whose voice an outlet is', () => {
  const outlets = new Map<string, OwnedOutlet>([
    ['tass', { ownership: 'state', country: 'ru' }],
    ['sputnik', { ownership: 'state', country: 'ru' }],
    ['aib', { ownership: 'state', country: 'bf' }],
    ['stateless', { ownership: 'state' }],
    ['paper', { ownership: 'private', country: 'ru' }],
    ['channel', { ownership: 'private', owner: 'دار' }],
    ['magazine', { ownership: 'public', owner: 'دار' }],
    ['mirror', { ownership: 'unknown', wireOf: 'tass' }],
    ['mirror-of-mirror', { ownership: 'private', wireOf: 'mirror' }],
    ['one', { ownership: 'private', wireOf: 'other' }],
    ['other', { ownership: 'private', wireOf: 'one' }],
    ['before-them', { ownership: 'private', wireOf: 'other' }],
    ['lost', { ownership: 'private', wireOf: 'gone' }],
  ]);
  const isOne = (a: string, b: string): boolean => voiceOf(a, outlets) === voiceOf(b, outlets);
  test.each([
    ['tass', 'sputnik', true],
    ['tass', 'aib', false],
    ['tass', 'paper', false],
    ['tass', 'stateless', false],
    ['channel', 'magazine', true],
    ['channel', 'paper', false],
    ['mirror', 'sputnik', true],
    ['mirror-of-mirror', 'tass', true],
    ['lost', 'paper', false],
  ])('%s and %s: one is %s', (a, b, expected) => {
    expect(isOne(a, b)).toBe(expected);
  });
  test('two that carry each other’s news end', () => {
    expect(isOne('one', 'other')).toBe(true);
    expect(isOne('before-them', 'one')).toBe(true);
    expect(voiceOf('unregistered', outlets)).toBe('outlet:unregistered');
  });
});
