import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFragment, portableHtml } from '../../../src/feeds/portable-html.ts';

const BASE = 'https://mujaz.example/briefs/x/';
const inner = (html: string): string =>
  portableHtml(parseFragment(html), BASE).replace(/^<div lang="ar" dir="rtl">|<\/div>$/g, '');

test.each([
  [
    'links',
    '<p>و<a class="entity" href="/countries/ml/">مالي</a>.</p>',
    '<p>و<a href="https://mujaz.example/countries/ml/">مالي</a>.</p>',
  ],
  [
    'fragments',
    '<p><a href="#q1">قال</a></p>',
    '<p><a href="https://mujaz.example/briefs/x/#q1">قال</a></p>',
  ],
  [
    'scripts and styles',
    '<p>نص<script>x</script><style>y</style><span hidden>z</span></p>',
    '<p>نص</p>',
  ],
  [
    'a quotation within a line',
    '<p>قال <span class="said" id="q1">«<q>نعم</q>»</span>.</p>',
    '<p>قال «نعم».</p>',
  ],
  ['a quotation of the editor’s own', '<p>قال <q>نعم</q>.</p>', '<p>قال «نعم».</p>'],
  [
    'a block quotation',
    '<figure class="said" id="q1"><blockquote><p>«نعم»</p></blockquote><figcaption><cite>فلان</cite></figcaption></figure>',
    '<blockquote dir="rtl"><p>«نعم»</p></blockquote><p>— <cite>فلان</cite></p>',
  ],
  [
    'a table',
    '<section class="scroll" tabindex="0" aria-label="ج"><table><thead><tr><th scope="col" class="end">س</th></tr></thead></table></section>',
    '<table dir="rtl"><thead><tr><th scope="col">س</th></tr></thead></table>',
  ],
  ['a foreign word', '<p>قال <bdi lang="fr">oui</bdi></p>', '<p>قال <bdi lang="fr">oui</bdi></p>'],
  ['event handlers', '<p onclick="x()" style="color:red">نص</p>', '<p>نص</p>'],
])('%s', (_, html, expected) => {
  expect(inner(html)).toBe(expected);
});

test('whatever comes in: no class, no style, no script, the same letters', () => {
  const word = fc.constantFrom('مالي', 'Mali', '12', '<', '&', '«');
  const tag = fc.constantFrom('p', 'b', 'em', 'ul', 'section', 'span', 'h2', 'bdi');
  const fragment = fc.array(fc.tuple(tag, word), { maxLength: 8 });
  fc.assert(
    fc.property(fragment, (pieces) => {
      const html = pieces
        .map(
          ([name, value]) =>
            `<${name} class="a" style="b" onclick="c">${value.replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;'))}</${name}>`,
        )
        .join('');
      const result = portableHtml(parseFragment(html), BASE);
      expect(result).not.toMatch(/class=|style=|onclick|<script/);
      const letters = result
        .replace(/<[^>]*>/g, '')
        .replace(/\u200F/g, '')
        .replace(/&#x3C;/g, '<')
        .replace(/&#x26;|&amp;/g, '&');
      expect(letters).toBe(pieces.map(([, value]) => value).join(''));
    }),
  );
});
