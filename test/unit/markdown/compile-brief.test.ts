import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBrief } from '../../../src/markdown/compile-brief.ts';

const isActor = (id: string): boolean => id === 'sergey-lavrov';

function compiled(body: string) {
  const result = compileBrief(body, isActor);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.compiled;
}

function faults(body: string) {
  const result = compileBrief(body, isActor);
  return 'faults' in result ? result.faults : [];
}

describe('compileBrief', () => {
  test('a quote in a sentence', () => {
    const { html, statements } = compiled(
      'قال: <Quote by="sergey-lavrov" name="لافروف">نعم **جدًّا**</Quote>.',
    );
    expect(html).toBe(
      '<p>قال: <span class="said" id="q1">«<q>نعم <strong>جدًّا</strong></q>»</span>.</p>',
    );
    expect(statements).toEqual([
      { text: 'نعم جدًّا', by: 'sergey-lavrov', name: 'لافروف', anchor: 'q1' },
    ]);
  });

  test.each([
    ['alone in its paragraph', '<Quote name="حكومة مالي">كلام البيان</Quote>'],
    ['with the full stop after it', '<Quote name="حكومة مالي">كلام البيان</Quote>.'],
    ['around a paragraph', '<Quote name="حكومة مالي">\n\nكلام البيان\n\n</Quote>'],
  ])('a quote %s is a block with its speaker', (_name, body) => {
    expect(compiled(body).html).toBe(
      '<figure class="said" id="q1"><blockquote><p>«كلام البيان»</p></blockquote><figcaption><cite>حكومة مالي</cite></figcaption></figure>',
    );
  });

  test('a quote of two paragraphs opens once and closes once', () => {
    expect(compiled('<Quote>\n\nأولى\n\nثانية\n\n</Quote>').html).toContain(
      '<p>«أولى</p><p>ثانية»</p>',
    );
  });

  test('what only looks like an address in running text is text', () => {
    expect(compiled('انظر http\\://a.example>\\{ هنا').html).not.toContain('<a');
    expect(compiled('انظر https://a.example/x هنا').html).toContain('href="https://a.example/x"');
  });

  test('Latin words are isolated', () => {
    expect(compiled('مع Rosatom أمس').html).toBe('<p>مع <bdi lang="en">Rosatom</bdi> أمس</p>');
    expect(compiled('قال <q lang="fr" dir="ltr">avec effet</q>').html).toBe(
      '<p>قال <q lang="fr" dir="ltr">avec effet</q></p>',
    );
  });

  test('a table has scoped headers, a caption and alignment by class', () => {
    const { html } = compiled('## أسعار\n\n| السلعة | الثمن |\n|---|--:|\n| خبز | 5 |');
    expect(html).toContain('<caption class="vh">أسعار</caption>');
    expect(html).toContain('<th scope="col" class="end">الثمن</th>');
    expect(html).toContain(
      '<section class="scroll" tabindex="0" aria-label="أسعار، جدول قابل للتمرير">',
    );
    expect(html).not.toMatch(/style=|align=/);
  });

  test('words are counted without markup', () => {
    expect(compiled('قال <Quote name="س">نعم نعم</Quote> ثم **مضى**').words).toBe(5);
  });

  test.each([
    ['paragraphs', 'أولى في\nسطرين.\n\nثانية.', ['أولى في سطرين.', 'ثانية.']],
    [
      'emphasis, links and elements',
      'قال **كلامًا** [هنا](https://a.example/x) عن H<sub>2</sub>O و<abbr title="س">م</abbr> و<bdi>Rosatom</bdi>.',
      ['قال كلامًا هنا عن H2O وم وRosatom.'],
    ],
    ['a line that is broken', 'أولى<br/>ثانية', ['أولى', 'ثانية']],
    ['signs that HTML escapes', 'أ &amp; ب \\< ج "د"', ['أ & ب < ج "د"']],
    [
      'headings and rules',
      'أولى\n\n## عنوان\n\nثانية\n\n---\n\nثالثة',
      ['أولى', 'عنوان', 'ثانية', 'ثالثة'],
    ],
    [
      'a quote in a sentence, and no speaker’s id',
      'قال: <Quote by="sergey-lavrov" name="لافروف">نعم **جدًّا**</Quote>.',
      ['قال: «نعم جدًّا».'],
    ],
    [
      'a quote alone, then its speaker',
      'قبل\n\n<Quote name="حكومة مالي">\n\nأولى\n\nثانية\n\n</Quote>\n\nبعد',
      ['قبل', '«أولى', 'ثانية»', 'حكومة مالي', 'بعد'],
    ],
    ['quoted paragraphs', '> أولى\n>\n> ثانية', ['أولى', 'ثانية']],
    [
      'lists, one in the other',
      '- أول\n- ثانٍ\n  - داخل\n\n1. واحد\n\n   تتمة\n2. اثنان',
      ['أول', 'ثانٍ', 'داخل', 'واحد', 'تتمة', 'اثنان'],
    ],
    ['nothing', '', ['']],
  ])('text: %s, a block a line, without markup', (_name, body, lines) => {
    expect(compiled(body).text.split('\n')).toEqual(lines);
  });

  test('text: a table, a row a line, its cells apart', () => {
    const { text } = compiled(
      'قبل\n\n| السلعة | الثمن |\n|---|--:|\n| **خبز** | 5 |\n| زيت | 7 |\n\nبعد',
    );
    const lines = text.split('\n');
    expect(lines.slice(0, 1)).toEqual(['قبل']);
    expect(lines.slice(-4)).toEqual(['السلعة\tالثمن', 'خبز\t5', 'زيت\t7', 'بعد']);
  });

  test('text: whatever the body, no empty line and no tag of ours', () => {
    const piece = fc.constantFrom(
      'مالي', ' ', '  ', '\n', '\n\n', '\n> ', '\n- ', '\n  - ', '\n## ', '**', '`', '| ', '\n|--|\n', '<br/>',
      '<Quote name="س">', '</Quote>', '&lt;', '&nbsp;', 'Rosatom', '\n---\n', '\n```\n',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const result = compileBrief(pieces.join(''), isActor);
        const text = 'compiled' in result ? result.compiled.text : '';
        if (text !== '') for (const line of text.split('\n')) expect(line).not.toBe('');
        expect(text).not.toMatch(/<(?:p|q|bdi|span|figure|table|blockquote)\b|«<q>/);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['an expression', 'قبل\n\n{process.exit()}', 3, 'قوسان معقوفان'],
    ['an inline expression', 'نص {x} نص', 1, 'قوسان معقوفان'],
    ['an import', 'import x from "y"', 1, 'import'],
    ['an export', 'export const x = 1', 1, 'import'],
    ['an unknown tag', '<script>alert(1)</script>', 1, 'وسم غير معروف'],
    ['an unknown component', '<Tweet id="1" />', 1, 'وسم غير معروف'],
    ['a handler', '<bdi onclick="x">س</bdi>', 1, 'خاصية غير معروفة'],
    ['a spread attribute', '<Quote {...x}>س</Quote>', 1, 'قوسان معقوفان'],
    ['an attribute that is code', '<Quote by={x}>س</Quote>', 1, 'قوسان معقوفان'],
    ['a script link', '[س](javascript:alert)', 1, 'رابط غير مقبول'],
    ['a data link', '[س](data:text/html,x)', 1, 'رابط غير مقبول'],
    ['an image', '![س](https://a.example/x.png)', 1, 'صورة'],
    ['a first-level heading', '# عنوان', 1, 'الدرجة الأولى'],
    ['an unknown speaker', '<Quote by="nobody">س</Quote>', 1, 'nobody'],
    ['an unclosed tag', 'نص\n\n<Quote>نص', 3, 'لا يُقرأ النص'],
    ['an HTML comment', 'نص <!-- x -->', 1, 'لا يُقرأ النص'],
  ])('refuses %s, with its line', (_name, body, line, message) => {
    const found = faults(body);
    expect(found[0]?.line).toBe(line);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.remedy).not.toBe('');
  });

  test('every fault of a body is told at once', () => {
    expect(faults('# أ\n\n{1}\n\n<x/>')).toHaveLength(3);
  });

  test('whatever comes in, nothing is thrown and no script comes out', () => {
    const piece = fc.constantFrom(
      '<', '>', '{', '}', '/', 'script', 'Quote', ' ', '\n', '\n\n', '"', '=', 'import ', 'export ', '[', '](', ')',
      'javascript:', '&#106;', '`', '*', '#', '|', '--', '<Quote by="', '</Quote>', 'onload', 'مالي', '\\', '\u0000',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const result = compileBrief(pieces.join(''), isActor);
        const html = 'compiled' in result ? result.compiled.html : '';
        expect(html).not.toMatch(/<script|\son\w+=|href="(?:javascript|data):/i);
      }),
      { numRuns: 2000 },
    );
  });
});
