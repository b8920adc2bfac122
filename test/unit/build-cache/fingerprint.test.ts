import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/build-cache/fingerprint.ts';

/** Plain data of every kind that pages have. */
const plainData = fc.anything({ withMap: true, withSet: true, withNullPrototype: true });

/** Of 0 and -0, which look the same on a page, only one. */
const number = fc.double().map((n) => n + 0);

const leaf = fc.oneof(fc.string(), number, fc.boolean(), fc.constant(null), fc.constant(undefined));

type Pair = [unknown, unknown];

/** What is easily taken for each other. */
const lookalikes = fc.constantFrom<Pair[]>(
  ['1', 1],
  ['true', true],
  ['null', null],
  ['undefined', undefined],
  ['NaN', Number.NaN],
  [null, undefined],
  [Number.NaN, null],
  ['', null],
  ['', []],
  [[], {}],
  [{}, new Map()],
  [[], new Set()],
  [new Map(), new Set()],
  [[null], []],
  [[undefined], []],
  [{ a: null }, {}],
  [[1, 2], [12]],
  [
    [[1], 2],
    [1, [2]],
  ],
  [['a,b'], ['a', 'b']],
  [['a","b'], ['a', 'b']],
  [{ a: 'b' }, { b: 'a' }],
  [
    { a: 1, b: 2 },
    { a: 2, b: 1 },
  ],
  [{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
  [{ a: { b: 1 } }, { b: { a: 1 } }],
  [new Map([['a', 1]]), { a: 1 }],
  [new Map([['a', 1]]), ['a', 1]],
  [new Map([['a', 1]]), new Set(['a', 1])],
  [new Map([[1, 'a']]), new Map([['1', 'a']])],
  [new Map([['a', ['b', 'c']]]), new Map([[['a', 'b'], 'c']])],
  ['\ud800', '\\ud800'],
);

/** Two values that differ in one leaf, wherever it lies. */
const { pair: almostEqual } = fc.letrec<{ pair: Pair }>((tie) => ({
  pair: fc.oneof(
    { depthSize: 'medium' },
    fc.tuple(leaf, leaf).filter(([a, b]) => !Object.is(a, b)),
    lookalikes,
    fc
      .tuple(fc.array(plainData), tie('pair'), fc.array(plainData))
      .map(([before, [a, b], after]): Pair => [
        [...before, a, ...after],
        [...before, b, ...after],
      ]),
    fc
      .tuple(fc.dictionary(fc.string(), plainData), fc.string(), tie('pair'))
      .map(([rest, key, [a, b]]): Pair => [
        { ...rest, [key]: a },
        { ...rest, [key]: b },
      ]),
    fc
      .tuple(fc.string(), tie('pair'))
      .map(([key, [a, b]]): Pair => [new Map([[key, a]]), new Map([[key, b]])]),
    tie('pair').map(([a, b]): Pair => [new Set([a]), new Set([b])]),
  ),
}));

/** The same, the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

class Brief {
  readonly id = 'a';
}

describe('the same data has the same name', () => {
  test('a copy, however deep', () => {
    fc.assert(
      fc.property(plainData, (data) => {
        expect(fingerprint(structuredClone(data))).toBe(fingerprint(data));
      }),
    );
  });

  test('its keys in any order', () => {
    expect(fingerprint({ b: { d: 1, c: 2 }, a: [3] })).toBe(
      fingerprint({ a: [3], b: { c: 2, d: 1 } }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(fingerprint(turned(data))).toBe(fingerprint(data));
      }),
    );
  });

  test('a key without a value is no key', () => {
    expect(fingerprint({ a: undefined })).toBe(fingerprint({}));
    expect(fingerprint([{ a: 1, b: undefined }])).toBe(fingerprint([{ a: 1 }]));
  });

  test('asked again, and as part of other data', () => {
    const part = { a: [1, { b: 'ب' }] };
    const name = fingerprint(part);
    expect(fingerprint(part)).toBe(name);
    expect(fingerprint([part, part])).toBe(
      fingerprint([structuredClone(part), structuredClone(part)]),
    );
  });
});

describe('other data has another name', () => {
  test('one leaf is enough, and nothing is taken for what it looks like', () => {
    fc.assert(
      fc.property(almostEqual, ([a, b]) => {
        expect(fingerprint(a)).not.toBe(fingerprint(b));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of arrays, maps and sets is theirs', () => {
    const names = [
      [1, 2],
      [2, 1],
      new Set([1, 2]),
      new Set([2, 1]),
      new Map([
        [1, 0],
        [2, 0],
      ]),
      new Map([
        [2, 0],
        [1, 0],
      ]),
    ].map(fingerprint);
    expect(new Set(names).size).toBe(names.length);
  });

  test('data is named briefly, however much it is', () => {
    expect(fingerprint({ text: 'نص '.repeat(10_000) })).toMatch(/^[\w-]{22}$/);
    expect(fingerprint([])).toMatch(/^[\w-]{22}$/);
  });
});

test('what is not enumerable is never read', () => {
  const withBody = (body: string) =>
    Object.defineProperty({ id: 'a', body }, 'html', {
      enumerable: false,
      get: () => {
        throw new Error('The body was read.');
      },
    });
  expect(fingerprint({ brief: withBody('x') })).toBe(
    fingerprint({ brief: { id: 'a', body: 'x' } }),
  );
  expect(fingerprint(withBody('x'))).not.toBe(fingerprint(withBody('y')));
});

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['a bigint', 1n],
  ['an instance of a class', new Brief()],
  ['a Date', new Date(0)],
  ['a RegExp', /a/],
  ['a promise', Promise.resolve(1)],
  ['bytes', new Uint8Array(2)],
  ['an object that inherits', Object.create({ a: 1 })],
])('%s is refused, wherever it lies', (_name, value) => {
  for (const data of [
    value,
    [value],
    { a: { b: value } },
    new Map([['a', value]]),
    new Map([[value, 'a']]),
    new Set([value]),
  ]) {
    expect(() => fingerprint(data)).toThrow(TypeError);
    // Nothing is remembered of what was refused.
    expect(() => fingerprint(data)).toThrow(TypeError);
  }
});
