/** Pages in wrappings of our own: what is kept is told by the prose, not by names. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/ingest/read/html.ts';

const TITLE = 'زامبيا تفتح مصنعا للنحاس المكرر في كيتوي';
const P = [
  'افتتحت زامبيا صباح الاثنين مصنعا جديدا لتكرير النحاس في مدينة كيتوي بعد ثلاث سنوات من الأشغال المتواصلة.',
  'وقال مدير المصنع إن الطاقة السنوية تبلغ أربعين ألف طن، وإن نصف العاملين فيه من أبناء المدينة والقرى القريبة.',
  'ويأمل الأهالي أن يخفف المصنع من البطالة التي ارتفعت منذ إغلاق منجمين كبيرين في الإقليم قبل عامين.',
  'وتعتزم الحكومة ربط المصنع بالسكة الحديدية المؤدية إلى ميناء دار السلام قبل نهاية العام المقبل.',
] as const;
const paragraphs = P.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="ar"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const h1 = `<h1>${TITLE}</h1>`;

function kept(html: string): string[] {
  return readHtml(html)
    .blocks.filter(({ why, markup }) => why === 'open' && markup !== 'link' && markup !== 'heading')
    .map(({ text }) => text);
}
function whyOf(html: string, words: string): string[] {
  return readHtml(html)
    .blocks.filter(({ text }) => text.includes(words))
    .map(({ why }) => why);
}

describe('names of furniture do not condemn the text', () => {
  test.each([
    ['a form around the page', `<form action="/p.aspx"><div>${h1}${paragraphs}</div></form>`],
    ['a widget that holds it', `<div>${h1}</div><div class="w-widget w-widget-text">${paragraphs}</div>`],
    ['a widget for each paragraph', `<div class="x-widget">${h1}</div>${P.map((t, i) => `<div class="x-widget x-widget-text id-${String(i)}7"><div><p>${t}</p></div></div>`).join('')}`],
    ['a layout with a sidebar', `<div class="row">${h1}<div class="main with-sidebar">${paragraphs}</div></div>`],
    ['a class for comments', `${h1}<div class="post comments-open">${paragraphs}</div>`],
    ['an aside', `${h1}<aside class="story">${paragraphs}</aside>`],
    ['tags of a blog engine', `${h1}<div class="post tag-zambia">${paragraphs}</div>`],
    ['a role', `${h1}<div role="complementary">${paragraphs}</div>`],
    ['a template class on the body', `<div class="no-sidebar share-on">${h1}${paragraphs}</div>`],
    ['the first paragraph in a named box', `${h1}<div class="promo"><p>${P[0]}</p></div><div>${paragraphs.replace(`<p>${P[0]}</p>`, '')}</div>`],
    ['the last paragraphs in a named box', `${h1}<p>${P[0]}</p><div class="share-box"><p>${P[1]}</p><p>${P[2]}</p><p>${P[3]}</p></div>`],
    ['the first paragraph in another section', `<main>${h1}<section><div><p>${P[0]}</p></div></section><section><div><div>${paragraphs.replace(`<p>${P[0]}</p>`, '')}</div></div></section></main>`],
    ['no closing tags and no body', `${h1}${P.map((t) => `<p>${t}`).join('')}`],
    ['lines', `<div>${h1}<div>${P.join('<br><br>')}</div></div>`],
    ['columns', `${h1}${P.map((t) => `<div class="row"><div class="col"><p>${t}</p></div></div>`).join('')}`],
    ['blocks by style', `${h1}<div>${P.map((t) => `<span style="display:block">${t}</span>`).join('')}</div>`],
    ['blocks by a style sheet', `<style>.par{display:block}</style>${h1}<div>${P.map((t) => `<span class="par">${t}</span>`).join('')}</div>`],
    ['cells of a layout table', `<table><tr><td><a href="/">الرئيسية</a></td></tr><tr><td>${h1}${paragraphs}</td></tr></table>`],
    ['a page that fades in', `<div style="opacity:0">${h1}${paragraphs}</div>`],
    ['a page behind a dialog', `<div aria-hidden="true">${h1}${paragraphs}</div><div role="dialog"><p>وافق على استخدام بياناتك من جانب شركائنا لنعرض لك إعلانات تناسب اهتماماتك.</p></div>`],
  ])('%s', (_name, body) => {
    expect(kept(page(body))).toEqual(P);
  });
}); // prettier-ignore

describe('furniture is left out', () => {
  const article = `<article>${h1}${paragraphs}</article>`;
  test.each([
    ['a sidebar of links', `<div class="sidebar"><h3>الأكثر قراءة</h3><ul><li><a href="/1">كينيا تزيد صادرات الشاي إلى مصر</a></li><li><a href="/2">أوغندا تنظم معرضا للقهوة</a></li></ul></div>`],
    ['cards with a little text', `<div class="x">${[1, 2, 3].map((i) => `<div class="y"><h3><a href="/${String(i)}">كينيا تزيد صادرات الشاي إلى مصر ${String(i)}</a></h3><p>أعلنت كينيا زيادة صادراتها من الشاي إلى مصر والسودان في الموسم الحالي.</p></div>`).join('')}</div>`],
    ['a form to send a message', `<form><p>هل تعرف شيئا عن هذا الموضوع؟ اكتب إلينا من هنا وسنحفظ سرية اسمك ورسالتك كلها.</p><textarea></textarea></form>`],
    ['comments', `<section class="comments"><h3>التعليقات</h3><div><b>سالم</b><p>هذا المصنع يحتاج إليه أهل الإقليم منذ سنوات طويلة، شكرا لكم على الخبر الجميل.</p></div><div><b>مريم</b><p>نتمنى أن تكون الأجور جيدة وأن تراعى سلامة العمال في هذا المصنع الجديد.</p></div></section>`],
    ['a footer with a sentence', `<footer><p>تأسست الصحيفة سنة ألف وتسعمئة وتسعين في الخرطوم وتصدر كل يوم ما عدا الجمعة.</p></footer>`],
    ['a longer dialog', `<div class="modal">${Array.from({ length: 9 }, () => '<p>نستخدم بياناتك لقياس أداء الإعلانات ولتطوير خدماتنا ولعرض محتوى يناسب اهتماماتك في كل صفحة.</p>').join('')}</div>`],
  ])('%s', (_name, furniture) => {
    expect(kept(page(article + furniture))).toEqual(P);
    expect(kept(page(`<div><div>${article}</div>${furniture}</div>`))).toEqual(P);
  });

  test('a newsletter form between two paragraphs', () => {
    const form = '<form><p>اشترك في رسالتنا لتصلك أخبار المناجم والمعادن كل صباح على بريدك.</p><input type="email"></form>';
    expect(kept(page(`<main>${h1}<p>${P[0]}</p><p>${P[1]}</p>${form}<p>${P[2]}</p></main>`))).toEqual(P.slice(0, 3));
  });
}); // prettier-ignore

describe('links', () => {
  test('a sentence that is a link is a sentence', () => {
    const linked = `${h1}<div><p>${P[0]}</p><p><a href="/x">${P[1]}</a></p><p>${P[2]}</p></div>`;
    expect(kept(page(linked))).toEqual(P.slice(0, 3));
  });

  test('a headline that is a link is none', () => {
    const teaser = '<p><a href="/x">كينيا تزيد صادرات الشاي إلى مصر والسودان</a></p>';
    expect(kept(page(`${h1}<div><p>${P[0]}</p>${teaser}<p>${P[1]}</p></div>`))).toEqual(P.slice(0, 2));
  });

  test('short speech in boxes like those of the text', () => {
    const row = (text: string): string => `<div class="r"><div><p>${text}</p></div></div>`;
    const said = '«سنبدأ غدا».';
    expect(kept(page(h1 + row(P[0]) + row(said) + row(P[1])))).toEqual([P[0], said, P[1]]);
  });
}); // prettier-ignore

describe('hidden text', () => {
  const SECRET = 'نص لا يراه أحد من القراء في هذه الصفحة مهما فعل أو ضغط.';
  test.each([
    'display: none', 'visibility:hidden', 'font-size:0px', 'opacity:0.0', 'opacity: 0 !important',
    'position:absolute; left:-5000px', 'position:fixed;top:-200em', 'text-indent:-9999px', 'margin-left:-10000px',
    'color:white;background-color:#FFFFFF', 'color:rgb(255, 255, 255);background:#fff', 'color:transparent',
    'width:0;height:0;overflow:hidden', 'position:absolute;width:1px;height:1px;overflow:hidden',
    'position:absolute;clip:rect(0,0,0,0)', 'clip-path:inset(50%)', 'transform:scale(0)',
  ])('%s', (style) => {
    expect(whyOf(page(`${h1}<div><p>${P[0]}</p><p style="${style}">${SECRET}</p><p>${P[1]}</p></div>`), SECRET)).toEqual(['hidden']);
    expect(whyOf(page(`<style>p.q , i { ${style} }</style>${h1}<div><p>${P[0]}</p><p class="z q">${SECRET}</p><p>${P[1]}</p></div>`), SECRET)).toEqual(['hidden']);
  });

  test.each(['hidden', 'aria-hidden="true"', 'hidden="until-found"'])('%s', (attribute) => {
    expect(whyOf(page(`${h1}<div><p>${P[0]}</p><div ${attribute}><p>${SECRET}</p></div></div>`), SECRET)).toEqual(['hidden']);
  });

  test.each([
    'display:block', 'opacity:0.9', 'font-size:0.9em', 'color:#fff;background:#003', 'position:relative;left:-4px',
    'overflow:hidden;height:100px', 'text-indent:2em', 'color:red', 'margin-left:-15px', 'font-size:14px', 'background:#fff',
  ])('%s hides nothing', (style) => {
    expect(kept(page(`${h1}<div><p>${P[0]}</p><p style="${style}">${P[1]}</p><p>${P[2]}</p></div>`))).toEqual(P.slice(0, 3));
  });

  test.each([
    '@media print { p { display:none } }', '@media (max-width: 600px) { .q { display: none } }', 'div > p:hover { display:none }',
    '/* p { display:none } */', '@font-face { font-family: x } .other { display:none }', 'body { visibility: hidden }',
  ])('%s hides nothing on a screen', (css) => {
    expect(kept(page(`${h1}<div>${paragraphs.replaceAll('<p>', '<p class="q">')}</div>`, `<style>${css}</style>`))).toEqual(P);
  });
}); // prettier-ignore

describe('marks of notes', () => {
  test.each([
    ['على قرار <sup>3</sup> الحكومة', 'على قرار الحكومة'],
    ['على قرار<sup>[12]</sup> الحكومة', 'على قرار الحكومة'],
    ['على قرار<sup><a href="#fn1">أ</a></sup> الحكومة', 'على قرار الحكومة'],
    ['على قرار<a href="#_ftn2"><sup>(2)</sup></a> الحكومة', 'على قرار الحكومة'],
    ['على قرار<sup>*</sup> الحكومة', 'على قرار الحكومة'],
    ['مساحتها 40 كم<sup>2</sup> تقريبا', '40 كم2 تقريبا'],
    ['مساحتها 40 م<sup>٢</sup> تقريبا', '40 م٢ تقريبا'],
    ['نحو 10<sup>6</sup> وحدة', 'نحو 106 وحدة'],
    ['في القرن <b>XX</b><sup>e</sup> هناك', 'XXe هناك'],
    ['شركة نور<sup>®</sup> المحلية', 'نور® المحلية'],
  ])('%s', (markup, text) => {
    const html = page(`${h1}<p>${P[0]}</p><p>واحتج السكان ${markup} في رسالة طويلة نشرتها الصحف.</p>`);
    expect(kept(html)[1]).toContain(text);
  });

  test('a mark is dropped and told', () => {
    const html = page(`${h1}<p>${P[0]}</p><p>واحتج السكان<sup>7</sup> في رسالة طويلة نشرتها الصحف المحلية.</p>`);
    expect(whyOf(html, '7')).toEqual(['note']);
  });
}); // prettier-ignore

describe('words of others', () => {
  const inText = (markup: string): string =>
    page(`<article>${h1}<p>${P[0]}</p>${markup}<p>${P[1]}</p></article>`);

  test.each([
    '<blockquote class="twitter-tweet"><p>سنرد على القرار قريبا جدا.</p>&mdash; وزارة المناجم (@mines_zm) <a href="x">1 مايو</a></blockquote>',
    '<blockquote class="instagram-media" data-instgrm-permalink="x"><p>سنرد على القرار قريبا جدا.</p><a href="x">منشور</a></blockquote>',
    '<div class="wp-block-embed"><blockquote><p>سنرد على القرار قريبا جدا.</p></blockquote></div>',
    '<blockquote><p>سنرد على القرار قريبا جدا.</p>— الوزارة (@mines_zm)</blockquote>',
  ])('an embedded post is dropped whole: %s', (post) => {
    expect(kept(inText(post))).toEqual(P.slice(0, 2));
    expect(whyOf(inText(post), 'سنرد على القرار')).toEqual(['embed']);
  });

  test.each([
    '<blockquote><p>سنرد على القرار قريبا جدا.</p><cite>جون باندا</cite></blockquote>',
    '<blockquote>سنرد على القرار قريبا جدا.<footer>— <cite>جون باندا</cite></footer></blockquote>',
    '<blockquote><p>سنرد على القرار قريبا جدا.</p><p>— جون باندا</p></blockquote>',
  ])('a quotation keeps who says it: %s', (quote) => {
    expect(kept(inText(quote))[1]).toBe('جون باندا: «سنرد على القرار قريبا جدا.»');
  });

  test('a quotation of nobody is text', () => {
    expect(kept(inText(`<blockquote><p>${P[2]}</p></blockquote>`))).toEqual([P[0], P[2], P[1]]);
  });
});

describe('tables and figures', () => {
  const table =
    '<table><tr><th>السنة</th><th>الإنتاج</th></tr><tr><td>2022</td><td>310</td></tr><tr><td>2023</td><td>355</td></tr></table>';
  test.each([table, `<figure>${table}</figure>`, `<div class="table-wrap">${table.replaceAll('th>', 'td>')}</div>`])(
    'a data table is one block: %s',
    (markup) => {
      const html = page(`${h1}<div><p>${P[0]}</p>${markup}<p>${P[1]}</p></div>`);
      expect(kept(html)).toEqual(P.slice(0, 2));
      const [block] = readHtml(html).blocks.filter(({ why }) => why === 'table');
      expect(block?.text).toBe('السنة | الإنتاج ؛ 2022 | 310 ؛ 2023 | 355');
    },
  );

  test('a list in a figure is no caption, a line under a picture is', () => {
    const list = `<figure><ul><li>${P[1]}</li><li>${P[2]}</li></ul></figure>`;
    expect(kept(page(`${h1}<div><p>${P[0]}</p>${list}</div>`))).toEqual(P.slice(0, 3));
    const picture = '<figure><img src="a.jpg" alt=""><div>عمال أمام باب المصنع في يوم الافتتاح</div></figure>';
    expect(whyOf(page(`${h1}<div><p>${P[0]}</p>${picture}<p>${P[1]}</p></div>`), 'عمال أمام')).toEqual(['caption']);
  });
}); // prettier-ignore

describe('what the page says of itself', () => {
  const ld = (item: object): string => `<script type="application/ld+json">${JSON.stringify(item)}</script>`; // prettier-ignore
  test.each([
    [{ '@type': 'LiveBlogPosting', headline: TITLE }, ['live']],
    [{ '@graph': [{ '@type': ['LiveBlogPosting'], headline: TITLE }] }, ['live']],
    [{ '@type': 'NewsArticle', isAccessibleForFree: false }, ['paid']],
    [{ '@type': 'NewsArticle', isAccessibleForFree: 'False' }, ['paid']],
    [{ '@type': 'NewsArticle', hasPart: { isAccessibleForFree: false } }, ['paid']],
    [{ '@type': 'NewsArticle', hasPart: [{ isAccessibleForFree: 'False' }] }, ['paid']],
    [{ '@type': 'NewsArticle', isAccessibleForFree: true }, undefined],
    [{ '@type': 'NewsArticle', headline: TITLE }, undefined],
  ])('%j', (item, traits) => {
    expect(readHtml(page(h1 + paragraphs, ld(item))).evidence.traits).toEqual(traits);
  });

  test('stamps of cards and comments are not those of the article', () => {
    const time = (day: string): string => `<time datetime="2025-03-${day}">x</time>`;
    const body = `<header>${time('09')}</header><div class="post">${h1}<ul><li>${time('05')}</li></ul>${paragraphs}</div><div class="related-card">${time('06')}</div><section id="comments">${time('07')}</section>`;
    const [first, ...rest] = readHtml(page(body)).evidence.stamps;
    expect(first).toEqual({ text: '2025-03-05', role: 'published', place: 'headline' });
    // They are told apart, so that the same day printed in the page's head is known for theirs.
    const own = rest.filter(({ place }) => place !== 'furniture').map(({ text }) => text);
    expect(own).not.toContain('2025-03-06');
    expect(own).not.toContain('2025-03-07');
    const others = rest.filter(({ place }) => place === 'furniture').map(({ text }) => text);
    expect(others).toEqual(expect.arrayContaining(['2025-03-06', '2025-03-07']));
  });
});

describe('size', () => {
  test.each(['<div>', '<div class="widget">', '<blockquote>', '<figure>', '<b>', '<table><tr><td>', '<p>نص<sup>'])(
    'no depth of %s overflows the stack',
    (tag) => {
      const html = page(h1 + tag.repeat(3000) + paragraphs);
      expect(kept(html).join(' ')).toContain(P[3]);
    },
  );
}); // prettier-ignore

test('every word that the page shows is in one block', () => {
  const table = '<table><tr><td>أ1</td><td>ب2</td></tr><tr><td>ج3</td><td>د4</td></tr></table>';
  const body = `<nav><a href="/">الرئيسية</a></nav>${h1}<p>${P[0]}<sup>9</sup></p>${table}<blockquote><p>قول قصير.</p><cite>فلان</cite></blockquote><p hidden>سر</p><form><label>بريدك</label><input></form>`;
  const all = readHtml(page(body)).blocks.map(({ text }) => text).join(' ');
  for (const word of ['الرئيسية', TITLE, P[0], '9', 'أ1', 'د4', 'قول قصير', 'فلان', 'سر', 'بريدك']) {
    expect(all.split(word)).toHaveLength(2);
  }
}); // prettier-ignore
