/** Pages, feeds and records in our own words, in the shapes that the Arabic web has. */

export const LEAD = 'افتتحت أمينة توري سوق الحرفيين في مالي بعد عامين من العمل.';
export const BODY = [
  'وقالت أمينة توري: "هذه السوق لأهل الحرف أولًا، وللزوار بعدهم".',
  'وتضم السوق مئة وعشرين متجرًا للنسيج والخشب والفضة، ومطعمًا صغيرًا في طرفها الشرقي.',
  'ويقول باعة إن أجرة المتجر أقل من نصف أجرته في وسط المدينة، وإن الماء والكهرباء فيها مجانًا هذا العام.',
];
export const TITLE = 'مالي تفتتح سوقًا للحرفيين بعد عامين من العمل';

export const HTML = `<!doctype html><html lang="ar" dir="rtl"><head>
<title>${TITLE} - صحيفة الأفق</title>
<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="صحيفة الأفق">
<meta property="article:published_time" content="2025-03-04T10:30:00Z">
<link rel="canonical" href="https://ufuq.example/2025/3/4/market">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2025-03-04T10:30:00Z","dateModified":"2025-03-01T00:00:00Z"}</script>
<style>.x{display:none}</style></head><body>
<nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
<div style="display:none">نص مخفي لا يراه القارئ في الصفحة أبدًا مهما فعل</div>
<article><h1>${TITLE}</h1><time>الثلاثاء 4 مارس/آذار 2025 - 12:30</time>
<figure><img src="a.jpg" alt=""><figcaption>حرفي في متجره قرب السوق القديمة</figcaption></figure>
<p>${LEAD}</p><p>${BODY[0]}</p>
<div class="related"><h3>اقرأ أيضًا</h3><a href="/1">مهرجان الموسيقى يعود إلى العاصمة بعد غياب طويل</a></div>
<p>${BODY[1]}</p><p>${BODY[2]}<script>alert(1)</script></p>
<p class="share"><a href="#">شارك على فيسبوك</a></p></article>
<footer>جميع الحقوق محفوظة © صحيفة الأفق. يستخدم الموقع ملفات تعريف الارتباط.</footer></body></html>`;

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>صحيفة الأفق</title><link>https://ufuq.example/</link><description>أخبار</description>
<lastBuildDate>Fri, 07 Mar 2025 23:00:00 +0000</lastBuildDate>
<item><title><![CDATA[${TITLE}]]></title><link>https://ufuq.example/m?utm_source=rss&amp;id=7</link>
<pubDate>Tue, 04 Mar 2025 12:30:00 +0200</pubDate>
<description><![CDATA[<p>${LEAD.slice(0, 30)} […]</p>]]></description>
<content:encoded><![CDATA[<p>${LEAD}</p><p>${BODY.join('</p><p>')}</p><p>The post <a href="x">m</a> appeared first on <a href="y">صحيفة الأفق</a>.</p>]]></content:encoded></item>
<item><title>النيجر تزرع مليون شجرة في موسم الأمطار</title><link>https://ufuq.example/t</link>
<pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate>
<description>&lt;p&gt;بدأت النيجر زراعة مليون شجرة على أطراف القرى في موسم الأمطار.&lt;/p&gt;&lt;p&gt;وتشارك المدارس في الزراعة كل خميس.&lt;/p&gt;</description></item>
</channel></rss>`;

export const RECORD = {
  Title: TITLE,
  date_extracted: '2025-03-09 01:02:03',
  article_date: '2025-03-04 12:30:00',
  url: 'https://ufuq.example/2025/3/4/market?utm_medium=x',
  image: 'https://cdn.example/1.jpg',
  article_content: [LEAD, ...BODY].join('\n\n'),
  Text: [LEAD, ...BODY].join(' '),
};
