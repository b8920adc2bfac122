/** News of our own, as pages and feeds carry it: no two articles tell one event. */

export interface News {
  readonly n: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

const PLACES = ['كيدال', 'غاو', 'تمبكتو', 'موبتي', 'سيغو', 'كايس', 'سيكاسو', 'كوليكورو', 'تاودني', 'ميناكا', 'بانفورا', 'دوري', 'زيندر', 'مارادي']; // prettier-ignore
const THINGS = [
  ['جسر', 'النهر', 'مهندسون'],
  ['مدرسة', 'التلاميذ', 'معلمون'],
  ['سوق', 'الحبوب', 'تجار'],
  ['مستشفى', 'المرضى', 'أطباء'],
  ['محطة', 'الكهرباء', 'فنيون'],
  ['مكتبة', 'المخطوطات', 'باحثون'],
  ['ملعب', 'الشباب', 'مدربون'],
  ['بئر', 'المياه', 'عمال'],
  ['مصنع', 'النسيج', 'عاملات'],
  ['مزرعة', 'الأرز', 'فلاحون'],
  ['ميناء', 'البضائع', 'بحارة'],
] as const;
const VERBS = ['تفتتح', 'تغلق', 'توسع', 'تنقل', 'تجدد', 'تؤجر', 'تبيع'];

/** The moment that tests take for now. */
export const NOW = Date.parse('2025-11-20T09:00:00Z');

/** @param n tells articles apart @param hours before now */
export function news(n: number, hours = 3): News {
  const place = PLACES[n % PLACES.length] ?? '';
  const [thing, matter, people] = THINGS[(n * 5) % THINGS.length] ?? THINGS[0];
  const verb = VERBS[(n * 3) % VERBS.length] ?? '';
  const words = Array.from(
    { length: 90 },
    (_, k) => `كلمة${String((n * 131 + k * k * 17) % 9973)}`,
  );
  const some = (from: number): string => words.slice(from, from + 25).join(' ');
  return {
    n,
    title: `بلدية ${place} ${verb} ${thing} ${matter} رقم ${String(100 + n)}`,
    paragraphs: [
      `قالت بلدية ${place} إن ${thing} ${matter} رقم ${String(100 + n)} يعمل بموازنة قدرها ${String(300 + 7 * n)} ألف فرنك.`,
      `وحضر ${people} من ${place} إلى الموضع، وشرحوا أن ${some(0)} من شأن ${matter}.`,
      `ولم تذكر البلدية متى ينتهي العمل، غير أن ${some(30)} باقية في مكانها.`,
      `ويسأل الأهالي عن ${some(60)} وعما يليها من أمر ${thing} في ${place}.`,
    ],
    at: new Date(NOW - hours * 3_600_000).toISOString().replace('.000Z', 'Z'),
  };
}

/** A page as sites have it: its head tells what it is, furniture stands around the text. */
export function pageOf({ title, paragraphs, at }: News, address: string): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${address}"><meta property="article:published_time" content="${at}"></head>
<body><header><nav><a href="/">الرئيسية</a> <a href="/s">رياضة</a></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</article></main>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>`;
}

export interface FeedEntry {
  readonly news: News;
  readonly address: string;
  /** The whole text, or its first words. */
  readonly isFull: boolean;
  /** Other words than the article has, where it was corrected. */
  readonly paragraphs?: readonly string[];
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function textOf({ news: { paragraphs: own }, paragraphs = own, isFull }: FeedEntry): string {
  const html = paragraphs.map((p) => `<p>${p}</p>`).join('');
  return isFull ? html : `<p>${(paragraphs[0] ?? '').slice(0, 60)} [&#8230;]</p>`;
}

export function rss(name: string, origin: string, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (
      entry,
    ) => `<item><title>${escaped(entry.news.title)}</title><link>${escaped(entry.address)}</link>
<guid isPermaLink="false">n-${String(entry.news.n)}</guid><pubDate>${new Date(entry.news.at).toUTCString()}</pubDate>
<description>${escaped(textOf({ ...entry, isFull: false }))}</description>
${entry.isFull ? `<content:encoded><![CDATA[${textOf(entry)}]]></content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${name}</title><link>${origin}/</link><description>أخبار</description>${items.join('\n')}</channel></rss>`;
}

export function atom(name: string, origin: string, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (
      entry,
    ) => `<entry><title>${escaped(entry.news.title)}</title><link href="${escaped(entry.address)}"/>
<id>tag:${String(entry.news.n)}</id><published>${entry.news.at}</published><updated>${entry.news.at}</updated>
<content type="html">${escaped(textOf(entry))}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${name}</title><id>${origin}/</id><link href="${origin}/"/>${items.join('\n')}</feed>`;
}

export function jsonFeedOf(name: string, origin: string, entries: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `${origin}/`,
    items: entries.map((entry) => ({
      id: `n-${String(entry.news.n)}`,
      url: entry.address,
      title: entry.news.title,
      content_html: textOf(entry),
      date_published: entry.news.at,
    })),
  });
}

export function sitemapOf(name: string, _: string, entries: readonly FeedEntry[]): string {
  const urls = entries.map(
    ({ news: { title, at }, address }) =>
      `<url><loc>${escaped(address)}</loc><news:news><news:publication><news:name>${name}</news:name><news:language>ar</news:language></news:publication><news:publication_date>${at}</news:publication_date><news:title>${escaped(title)}</news:title></news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`;
}
