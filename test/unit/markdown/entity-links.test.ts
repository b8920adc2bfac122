import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity, outletEntity } from '../../../src/entities/forms.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { compileBrief } from '../../../src/markdown/compile-brief.ts';

const country = (id: string, name: string, rest: object = {}) =>
  countryEntity(id, { name, aliases: [], demonyms: [], capitalAliases: [], ...rest });
const matcher = createMatcher([
  country('ml', 'مالي', { capital: 'باماكو' }),
  country('ne', 'النيجر'),
  country('ru', 'روسيا', { demonyms: ['روسي'] }),
  country('cd', 'الكونغو الديمقراطية', { ambiguous: [{ form: 'الكونغو', with: ['كينشاسا'] }] }),
  actorEntity('sergey-lavrov', { kind: 'person', name: 'سيرغي لافروف', aliases: [] }),
  outletEntity('rt', { name: 'روسيا اليوم', aliases: [] }),
]);

function compiled(body: string, never: string[] = [], always: string[] = []) {
  const result = compileBrief(body, () => ({ name: 'متحدث' }), {
    find: (text) => matcher.find(text),
    addressOf: (type, id) => (type === 'outlet' ? undefined : `/${id}/`),
    never,
    always,
  });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.compiled;
}

function html(...given: Parameters<typeof compiled>): string {
  return compiled(...given).html;
}

test('the text that search reads has the names as they were written, linked or not', () => {
  const body = 'زار لافروف **مالي**، وللنيجر حدود.';
  expect(html(body)).toContain('<a href="/ml/">مالي</a>');
  expect(compiled(body).text).toBe('زار لافروف مالي، وللنيجر حدود.');
  expect(compiled(body, ['ml', 'ne']).text).toBe(compiled(body).text);
});

describe('links to entities', () => {
  test.each([
    ['the clitic stays outside', 'قالت والنيجر', '<p>قالت و<a href="/ne/">النيجر</a></p>'],
    ['ل fused with the article', 'للنيجر حدود', '<p>ل<a href="/ne/">لنيجر</a> حدود</p>'],
    ['the article is part of an adjective', 'والروسي', '<p>و<a href="/ru/">الروسي</a></p>'],
    ['only the first mention', 'مالي ثم مالي', '<p><a href="/ml/">مالي</a> ثم مالي</p>'],
    [
      'the spaces around stay',
      'بين مالي والنيجر.',
      '<p>بين <a href="/ml/">مالي</a> و<a href="/ne/">النيجر</a>.</p>',
    ],
    ['marks stay on their letters', 'النَّيجر', '<p><a href="/ne/">النَّيجر</a></p>'],
    ['in bold', '**مالي** هنا', '<p><strong><a href="/ml/">مالي</a></strong> هنا</p>'],
    [
      'a heading is left alone',
      '## مالي\n\nفي مالي',
      '<h2>مالي</h2>\n<p>في <a href="/ml/">مالي</a></p>',
    ],
    [
      'a line ends a name',
      'في مالي<br />النيجر',
      '<p>في <a href="/ml/">مالي</a><br><a href="/ne/">النيجر</a></p>',
    ],
    ['code is left alone', '`مالي` مالي', '<p><code>مالي</code> <a href="/ml/">مالي</a></p>'],
    [
      'an existing link is left alone',
      '[مالي](https://example.org) ومالي',
      '<p><a href="https://example.org">مالي</a> و<a href="/ml/">مالي</a></p>',
    ],
    [
      'a name half in bold is not linked there',
      'سيرغي **لافروف** ثم سيرغي لافروف',
      '<p>سيرغي <strong>لافروف</strong> ثم <a href="/sergey-lavrov/">سيرغي لافروف</a></p>',
    ],
    ['an outlet has no page', 'نقلت روسيا اليوم', '<p>نقلت روسيا اليوم</p>'],
    ['a capital alone is no link', 'في باماكو', '<p>في باماكو</p>'],
    ['what is in doubt is no link', 'في الكونغو', '<p>في الكونغو</p>'],
  ])('%s', (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('the speaker under a quote is left alone', () => {
    const quote = '<Quote by="sergey-lavrov" name="سيرغي لافروف">نعم</Quote>';
    expect(html(`${quote}\n\nوصل سيرغي لافروف`)).toMatch(
      /<cite>سيرغي لافروف<\/cite>.*<a href="\/sergey-lavrov\/">سيرغي لافروف<\/a>/s,
    );
  });

  test('an editor forbids a link, or forces one', () => {
    expect(html('مالي', ['ml'])).toBe('<p>مالي</p>');
    expect(html('في الكونغو', [], ['cd'])).toBe('<p>في <a href="/cd/">الكونغو</a></p>');
    expect(html('في باماكو', [], ['ml'])).toBe('<p>في <a href="/ml/">باماكو</a></p>');
  });

  test('whatever the text, its words stay as they are', () => {
    const word = fc.constantFrom(
      'مالي',
      'وللنيجر',
      ' ',
      '، ',
      'سيرغي',
      'لافروف',
      '**جدًّا**',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const body = parts.join('');
        const plain = compileBrief(body, () => ({ name: 'متحدث' }));
        if (!('compiled' in plain)) throw new Error('the body has a fault');
        expect(html(body).replace(/<\/?a[^>]*>/g, '')).toBe(plain.compiled.html);
      }),
    );
  });
});
