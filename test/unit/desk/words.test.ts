import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { words } from '../../../src/desk/page/words.ts';

const html = (text: string): string => toHtml({ type: 'root', children: words(text) });

test.each([
  [
    'تعذّر: وكالة أ: 503 (http://a.example:8081/7102/zero.xml)',
    'http://a.example:8081/7102/zero.xml',
  ],
  ['لم يُقرأ: https://b.example/2026-11-28/x?y=1: 404', 'https://b.example/2026-11-28/x?y=1'],
  ['ألّف الموجز 2026-11-28-mali-gold من ثلاثة مصادر', '2026-11-28-mali-gold'],
])('%s: what is read from the left is one run', (text, run) => {
  expect(html(text)).toContain(`<bdi dir="ltr">${run}</bdi>`);
  expect(html(text).replace(/<[^>]*>/g, '')).toBe(text);
});

test.each(['بين 2016-2017', 'من 9-10 درجات', 'غرب-أفريقيا'])('%s stays Arabic', (text) => {
  expect(html(text)).toBe(text);
});
