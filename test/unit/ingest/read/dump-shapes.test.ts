/** Dumps that are not a headline and paragraphs: fields, lines of one width, Markdown, the head of an answer. */
import { describe, expect, test } from 'vitest';
import { unwrapped } from '../../../../src/ingest/read/wrapped-lines.ts';
import { articleOf, pageWith, paragraphs, readingsOf, TEXT, TITLE } from '../whole-input.ts';

describe('fields at the head', () => {
  test.each([
    ['Arabic', `العنوان: ${TITLE}\nالتاريخ: 5 مايو 2025\nالكاتب: سالم العلي\nالرابط: https://nahr.example/5\n\n${TEXT.join('\n')}`],
    ['longer labels, one that is not known', `عنوان الخبر: ${TITLE}\nتاريخ النشر: 2025/5/5\nرقم العدد: 812\nرابط الخبر: https://nahr.example/5\n\nنص الخبر:\n${TEXT.join('\n')}`],
    ['English', `TITLE: ${TITLE}\nDATE: 2025-05-05\nURL: https://nahr.example/5?utm_source=x\nTEXT: ${TEXT.join('\n')}`],
    ['Markdown', `# ${TITLE}\n\n**التاريخ:** 5 مايو 2025\n**الرابط:** https://nahr.example/5\n\n${TEXT.join('\n\n')}`, true],
  ])('%s', (_, text, isUrlPrinted = false) => {
    const article = articleOf('a.txt', text);
    expect(article).toMatchObject({ title: TITLE, paragraphs: [...TEXT], publication: { publishedAt: '2025-05-05T00:00:00Z' } });
    if (!isUrlPrinted) expect(article.url).toBe('https://nahr.example/5');
  });

  test('the outlet and the standfirst', () => {
    const text = `Title: ${TITLE}\nSource: صدى النهر\nSummary: الأفران تعمل ليلا والبلدية تدفع ثمن الدقيق\n\n${TEXT.join('\n')}`;
    expect(articleOf('a.txt', text)).toMatchObject({ outlet: { name: 'صدى النهر' }, summary: 'الأفران تعمل ليلا والبلدية تدفع ثمن الدقيق', paragraphs: [...TEXT] });
  });

  test('every word of the fields is in one block', () => {
    const [reading] = readingsOf('a.txt', `العنوان: ${TITLE}\nالكاتب: سالم العلي\n\n${TEXT.join('\n')}`);
    expect(reading?.blocks.map(({ text }) => text).slice(0, 3)).toEqual(['العنوان:', TITLE, 'الكاتب: سالم العلي']);
  });

  test.each([
    ['a headline with a colon', 'المديرة: الخبز يصل قبل الدرس الأول', `غاو: الأفران تعمل ليلا\n\n${TEXT.join('\n')}`],
    ['a source under the headline', TITLE, `المصدر: صدى النهر\n${TEXT.join('\n')}`],
  ])('a look-alike: %s', (_, title, rest) => {
    expect(articleOf('a.txt', `${title}\n${rest}`).title).toBe(title);
  });
}); // prettier-ignore

const wrap = (text: string, width: number): string =>
  [...text.matchAll(new RegExp(`.{1,${String(width)}}(?:\\s|$)`, 'gu'))]
    .map(([line]) => line.trim())
    .join('\n');

describe('lines of one width are joined', () => {
  test.each([40, 60, 75])('%i letters', (width) => {
    const text = `صدى النهر\n5 مايو 2025\n\n${TITLE}\n\n${TEXT.map((p) => wrap(p + ' ' + p.replace('وقالت', 'وذكرت'), width)).join('\n\n')}`;
    expect(unwrapped(text).split('\n\n').slice(2).map((p) => p.trim())).toEqual(TEXT.map((p) => p + ' ' + p.replace('وقالت', 'وذكرت')));
    expect(unwrapped(text)).toContain('صدى النهر\n5 مايو 2025');
  });

  test.each([
    ['a paragraph a line', TEXT.join('\n')],
    ['short sentences of about one length', ['يلعب النهر والجسر على ملعب المدينة يوم السبت.', 'يلعب السد والوادي على ملعب الميناء يوم الأحد.', 'يلعب النور والفجر على ملعب الجبل يوم الاثنين.', 'يلعب البحر والساحل على ملعب الشط يوم الثلاثاء.', 'يلعب العلم والأمل على ملعب الحي يوم الأربعاء.'].join('\n')],
    ['a list of headlines', ['حارس المنتخب يغيب عن مباراة السبت', 'ندوة المخطوطات', 'خط جوي بين دكار ونواذيبو في مايو', 'دورات الهواتف', 'سوق جديدة'].join('\n')],
    ['verses', `${wrap(TEXT[0], 40)}\n`],
  ])('a look-alike stays: %s', (_, text) => {
    expect(unwrapped(text)).toBe(text);
  });
}); // prettier-ignore

describe('Markdown', () => {
  test('headings lose their marks, and are headings', () => {
    const text = `# ${TITLE} #\n\n${TEXT[0]}\n\n## عمل الليل\n\n${TEXT[1]}\n`;
    expect(articleOf('a.txt', text)).toMatchObject({ title: TITLE, paragraphs: [TEXT[0], 'عمل الليل', TEXT[1]] });
  });
  test('a subject mark is no heading', () => {
    expect(articleOf('a.txt', `#غاو تحتفل بمخبزها الجديد هذا الأسبوع\n\n${TEXT.join('\n')}`).title).toBe('#غاو تحتفل بمخبزها الجديد هذا الأسبوع');
  });
}); // prettier-ignore

test.each([
  ['curl -i', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nDate: Sun, 01 Mar 2026 10:00:00 GMT\r\n\r\n'],
  ['WARC', 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-01T10:00:00Z\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'],
])('the head of an answer stands before the page, and is none of it: %s', (_, head) => {
  const page = pageWith(TITLE, `<h1>${TITLE}</h1><time datetime="2025-05-05">5 مايو 2025</time>${paragraphs()}`);
  expect(articleOf('a.txt', head + page)).toMatchObject({ title: TITLE, paragraphs: [...TEXT], publication: { publishedAt: '2025-05-05T00:00:00Z' } });
  const [reading] = readingsOf('a.txt', head + page);
  expect(reading?.blocks.filter(({ why }) => why === 'metadata').length).toBeGreaterThanOrEqual(3);
}); // prettier-ignore

describe('line breaks that a page keeps part its paragraphs', () => {
  test.each([
    ['pre', `<pre>${TEXT.join('\n\n')}</pre>`],
    ['a style', `<div style="white-space: pre-line">${TEXT.join('\n')}</div>`],
    ['a sheet', `<style>.p9 { white-space: pre-wrap }</style><div class="p9">${TEXT.join('\n\n')}</div>`],
    ['lines of one width', `<pre>${TEXT.map((p) => wrap(p, 40)).join('\n\n')}</pre>`],
  ])('%s', (_, body) => {
    expect(articleOf('a.html', pageWith(TITLE, `<h1>${TITLE}</h1>${body}`)).paragraphs).toEqual([...TEXT]);
  });
  test('others part nothing', () => {
    const body = `<h1>${TITLE}</h1><p>${TEXT[0].replaceAll(' ', '\n')}</p><p>${TEXT[1]}</p>`;
    expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs).toEqual([TEXT[0], TEXT[1]]);
  });
}); // prettier-ignore
