import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import countries from 'i18n-iso-countries';
import { drawLocatorMap } from '../../../src/graphics/locator.ts';
import { locatorMap } from '../../../src/graphics/locator-maps.ts';
import { monthlyBars } from '../../../src/graphics/monthly-bars.ts';
import { briefOf } from '../digest/brief-fixture.ts';

describe('locatorMap', () => {
  test('a large country fills a part of the map, and its neighbours the rest', () => {
    const map = locatorMap('ml');
    expect(map?.here).toMatch(/^M\d+ \d+l/);
    expect(map?.around.length).toBeGreaterThan(1000);
    expect(map?.point).toBeUndefined();
  });

  test('a small state has a point, in the middle', () => {
    const point = locatorMap('mt')?.point;
    expect(point?.x).toBeCloseTo(160, -1);
    expect(point?.y).toBeCloseTo(110, -1);
  });

  test('every path stays inside the view box', () => {
    for (const id of ['ml', 'ru', 'fj', 'us', 'nz', 'gl']) {
      const map = locatorMap(id);
      for (const [, x, y] of (map?.here ?? '').matchAll(/M(-?\d+) (-?\d+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(320);
        expect(Number(y)).toBeLessThanOrEqual(220);
      }
      expect(map?.here).not.toContain('NaN');
    }
  });

  test('what the world map does not have has no map', () => {
    expect(locatorMap('zz')).toBeUndefined();
    expect(drawLocatorMap('zz')).toBeUndefined();
  });

  test('every country is as it was drawn; otherwise: npm run locator-maps', () => {
    for (const code of Object.keys(countries.getAlpha2Codes())) {
      const id = code.toLowerCase();
      expect(locatorMap(id), id).toEqual(drawLocatorMap(id));
    }
  }, 60_000);
});

describe('monthlyBars', () => {
  const month = fc.integer({ min: 0, max: 60 }).map((n) => {
    const at = 2020 * 12 + n;
    return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-05`;
  });

  test('no brief is left out of the table, and those before the first bar are counted', () => {
    const { periods, older, bars } = monthlyBars([
      briefOf('2025-03-01-a'),
      briefOf('2023-01-02-b'),
      briefOf('2020-05-31-c'),
      briefOf('2020-04-30-d'),
    ]);
    // The year of the first bar is told by its months, those before it as they are.
    expect(periods).toEqual([
      { period: '2025-03', briefs: 1 },
      { period: '2023-01', briefs: 1 },
      { period: '2020', briefs: 2 },
    ]);
    expect(bars[0]?.month).toBe('2023-04');
    expect(older).toBe(3);
  });

  test('oldest at the right, one bar a month, months without briefs between', () => {
    const { bars, width, most } = monthlyBars([
      briefOf('2025-03-01-a'),
      briefOf('2025-03-02-b'),
      briefOf('2024-12-31-c'),
    ]);
    expect(bars.map((bar) => [bar.month, bar.briefs])).toEqual([
      ['2024-12', 1],
      ['2025-01', 0],
      ['2025-02', 0],
      ['2025-03', 2],
    ]);
    expect(most).toBe(2);
    expect(bars[0]?.x).toBeGreaterThan(bars[3]?.x ?? width);
  });

  test('the table has every brief once, and grows by a row a year', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1 }), (days) => {
        const { periods } = monthlyBars(days.map((day) => briefOf(`${day}-x`)));
        expect(periods.reduce((sum, { briefs }) => sum + briefs, 0)).toBe(days.length);
        expect(periods.filter(({ period }) => period.length === 7).length).toBeLessThan(36);
      }),
    );
  });

  test('the axis begins at zero, and no bar leaves the picture', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1 }), (days) => {
        const { bars, width, height, most } = monthlyBars(days.map((day) => briefOf(`${day}-x`)));
        expect(bars.length).toBeLessThanOrEqual(24);
        for (const bar of bars) {
          expect(bar.height).toBe(Math.round((bar.briefs / most) * height));
          expect(bar.y + bar.height).toBe(height);
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
