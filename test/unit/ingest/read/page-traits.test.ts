/** What a page says of itself reaches the editor. */
import { expect, test } from 'vitest';
import { readArticle } from '../../../../src/ingest/article.ts';
import { readHtml } from '../../../../src/ingest/read/html.ts';
import { composeBrief, questionsOf } from '../../../../src/ingest/store/compose.ts';
import { BODY, HTML } from '../../../../scripts/fuzz/pages.ts';
import { knowledge } from '../registry-fixture.ts';

const NAMES = {
  countries: new Map<string, string>(),
  actors: new Map<string, string>(),
  outlets: new Map(),
};

function read(html: string) {
  const reading = readArticle(readHtml(html), knowledge);
  if ('reason' in reading) throw new Error(reading.reason);
  const { article } = reading;
  const { text } = composeBrief(article, 'published', NAMES);
  return { ...reading, questions: questionsOf(article), text };
}

test('an ordinary page asks nothing', () => {
  expect(read(HTML).questions).toEqual([]);
  expect(read(HTML).notes.join()).not.toContain('للمشتركين');
});

test('a live blog is a draft, and its subheading no summary', () => {
  const live = HTML.replace('"NewsArticle"', '"LiveBlogPosting"').replace(
    /<p>(?=افتتحت)/,
    '<h3>بدء البيع</h3><p>',
  );
  const { article, questions, text } = read(live);
  expect(questions.join()).toContain('مباشرة');
  expect(text).toContain('status: draft');
  expect(article.summary).not.toContain('بدء البيع');
});

test('a text that is paid for, a table and an embedded post are told', () => {
  const extra = `<table><tr><td>سنة</td><td>عدد</td></tr><tr><td>2024</td><td>77</td></tr></table><blockquote class="twitter-tweet"><p>خبر سار لكل أهل الحرف.</p>— فلان (@x1)</blockquote>`;
  const html = HTML.replace(
    '"dateModified"',
    '"isAccessibleForFree":"False","dateModified"',
  ).replace(`<p>${BODY[2] ?? ''}`, `${extra}<p>${BODY[2] ?? ''}`);
  const { notes, article } = read(html);
  const told = notes.join(' ');
  for (const word of ['للمشتركين', 'جدول', 'مضمَّن']) expect(told).toContain(word);
  expect(article.paragraphs.join(' ')).not.toMatch(/77|خبر سار/);
});

test.each(['promo', 'story', 'x-card'])(
  'a page of linked headings in boxes of «%s» is no article',
  (name) => {
    const items = Array.from(
      { length: 8 },
      (_, i) =>
        `<div class="${name}"><h3><a href="/${String(i)}">عنوان خبر آخر من أخبار اليوم رقم ${String(i)}</a></h3><p>${BODY[i % 3] ?? ''}</p><span>قبل ساعة</span></div>`,
    );
    const page = `<html><body><main><h2>أخبار اليوم</h2><h3>كلها</h3>${items.join('')}</main></body></html>`;
    const reading = readArticle(readHtml(page), knowledge);
    expect('reason' in reading && reading.reason).toContain('فهرس');
  },
);
