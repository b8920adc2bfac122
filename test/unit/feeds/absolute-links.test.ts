import { expect, test } from 'vitest';
import { absoluteLinks } from '../../../src/feeds/absolute-links.ts';

const BASE = 'https://mujaz.example/briefs/x/';

test.each([
  ['/countries/ml/', 'https://mujaz.example/countries/ml/'],
  ['#q1', 'https://mujaz.example/briefs/x/#q1'],
  ['https://other.example/a', 'https://other.example/a'],
])('%s', (href, expected) => {
  expect(absoluteLinks(`<p>و<a href="${href}">مالي</a>.</p>`, BASE)).toBe(
    `<p>و<a href="${expected}">مالي</a>.</p>`,
  );
});
