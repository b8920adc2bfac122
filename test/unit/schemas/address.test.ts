import { expect, test } from 'vitest';
import { addressKey } from '../../../src/schemas/address.ts';

const PAGE = 'https://example.org/news/2025/a-17';

test.each([
  'http://example.org/news/2025/a-17',
  'https://www.example.org/news/2025/a-17/',
  'HTTPS://EXAMPLE.ORG:443/news/2025/a-17',
  'https://example.org./news/2025/a-17',
  'https://m.example.org/news/2025/a-17',
  'https://amp.example.org/news/2025/a-17',
  'https://example.org/amp/news/2025/a-17',
  'https://example.org/news/2025/a-17/amp',
  'https://example.org/news/2025/a-17/amp/',
  'https://example.org/news/2025/a-17?amp=1',
  'https://example.org/news/2025/a-17?amp',
  'https://example.org/news//2025/a-17#comments',
  'https://example.org/news/2025/a-17?utm_source=feed&utm_medium=rss',
  'https://example.org/news/2025/a-17?fbclid=x&at_campaign=rss#p2',
  'https://example.org/news/2025/a-17/index.html',
  'https://www.google.com/amp/s/example.org/news/2025/a-17',
  'https://example-org.cdn.ampproject.org/c/s/example.org/news/2025/a-17',
])('%s is the same page', (address) => {
  expect(addressKey(address)).toBe(addressKey(PAGE));
});

test.each([
  'https://example.org/news/2025/a-18',
  'https://example.com/news/2025/a-17',
  'https://sport.example.org/news/2025/a-17',
  'https://example.org/news/2025/a-17?page=2',
  'https://example.org/news/2025/a-17?id=5&utm_source=x',
  'https://example.org/news/2025/a-17/amplifier',
  'https://example.org/News/2025/a-17',
  'https://example.org/news/2025/a-17#!/live/3',
])('%s is another page', (address) => {
  expect(addressKey(address)).toBeDefined();
  expect(addressKey(address)).not.toBe(addressKey(PAGE));
});

test('letters are the same, escaped or not; parameters in any order', () => {
  expect(addressKey('https://e.example/%D9%85%D8%A7%D9%84%D9%8A')).toBe(
    addressKey('https://e.example/مالي'),
  );
  expect(addressKey('https://e.example/?p=1&q=2')).toBe(addressKey('https://e.example/?q=2&p=1'));
  expect(addressKey('https://e.example/%E0%A4%A')).toBeDefined();
});

test.each([
  'https://example.org',
  'https://www.example.org/?utm_source=x',
  'mailto:a@example.org',
  'مالي',
])('%s is the page of no article', (address) => {
  expect(addressKey(address)).toBeUndefined();
});

test('names of two labels are hosts of their own', () => {
  expect(addressKey('https://m.example/a')).not.toBe(addressKey('https://example/a'));
});
