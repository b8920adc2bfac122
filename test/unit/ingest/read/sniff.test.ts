import { expect, test } from 'vitest';
import { sniff } from '../../../../src/ingest/read/sniff.ts';

test.each([
  ['a page', '<!DOCTYPE html>\n<html lang="ar"><body></body></html>', 'html'],
  ['a page of XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="x">', 'html'],
  ['a page after a comment', '<!-- saved from url=(0019)https://a.example -->\n<html>', 'html'],
  ['a fragment', '<div class="t">عنوان</div><div><p>نص أول</p><p>نص ثان</p></div>', 'html'],
  ['a fragment of open paragraphs', '<h1>عنوان</h1><p>نص أول<p>نص ثان<p>نص ثالث', 'html'],
  ['a feed', '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- c -->\n<rss version="2.0">', 'feed'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['records', '[\n  {"title": "عنوان"}]', 'json'],
  ['lines', '{"title": "عنوان"}\n{"title": "آخر"}', 'json'],
  ['a text', 'عنوان\n\nنص أول.', undefined],
  ['a text that speaks of tags', 'كيف تكتب <p> و<div> و</p> في صفحة؟\n\nقال المدرس إن <p> فقرة.', undefined],
  ['a text that begins with a word in angles', '<وصول> مجاني للجميع\n\nنص.', undefined],
  ['a text that begins with one tag', '<p> وسم الفقرة في لغة الصفحات\n\nنص عن الوسوم كلها.', undefined],
  ['a text in square brackets', '[رويترز] عنوان\n\nنص.', undefined],
  ['a text in braces', '{عاجل} عنوان\n\nنص.', undefined],
])('%s', (_name, text, kind) => {
  expect(sniff(text)).toBe(kind);
}); // prettier-ignore
