import { describe, expect, test } from 'vitest';
import { readInput } from '../../../../src/ingest/read/input.ts';

function refusal(file: string, text: string): string | undefined {
  const input = readInput(file, text);
  return 'reason' in input ? input.reason : [...input.pages][0]?.refusal;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">الرئيسية</a> <a href="/s">رياضة</a></nav>${body}<footer>جميع الحقوق محفوظة</footer></body></html>`;

describe('what a server sends in place of an article is refused', () => {
  test.each([
    [
      '404 in Arabic',
      page(
        '404 - الصفحة غير موجودة',
        '<h1>عذرًا، الصفحة غير موجودة</h1><p>الصفحة التي تبحث عنها غير متاحة، ربما حُذفت أو نُقلت إلى مكان آخر.</p><a href="/">العودة إلى الصفحة الرئيسية</a>',
      ),
    ],
    [
      '404 in other words',
      page(
        'صحيفة النهر',
        '<h1>لم نعثر على الصفحة</h1><p>تأكد من كتابة العنوان، أو حاول مرة أخرى من محرك البحث في أعلى الموقع.</p>',
      ),
    ],
    [
      '403',
      page(
        '403 Forbidden',
        '<h1>403 Forbidden</h1><p>ليس لديك إذن بالوصول إلى هذه الصفحة على هذا الخادم.</p>',
      ),
    ],
    [
      'a wall of robots',
      page(
        'Just a moment...',
        '<h1>النهر</h1><p>يجري التحقق من أنك لست روبوتًا. فعّل جافا سكريبت وملفات تعريف الارتباط للمتابعة.</p><p>Ray ID: 8a1 Cloudflare</p>',
      ),
    ],
    [
      'repairs',
      page(
        'الموقع تحت الصيانة',
        '<h1>الموقع تحت الصيانة</h1><p>نعمل الآن على تحسين الموقع وسنعود قريبًا، نعتذر عن الإزعاج ونشكركم على صبركم.</p>',
      ),
    ],
    [
      'a gateway',
      page(
        '502 Bad Gateway',
        '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>',
      ),
    ],
    [
      '500 in Arabic',
      page('خطأ 500', '<h1>حدث خطأ غير متوقع</h1><p>حدث خطأ في الخادم، حاول مرة أخرى لاحقًا.</p>'),
    ],
  ])('%s', (_name, html) => {
    expect(refusal('a.html', html)).toContain('صفحة خطأ');
  });

  test('as a text too', () => {
    expect(
      refusal(
        'a.txt',
        '404\n\nعذرا، الصفحة التي تبحث عنها غير موجودة\nالعودة إلى الصفحة الرئيسية\n',
      ),
    ).toContain('صفحة خطأ');
  });

  const story =
    '<p>وقال مهندسون في نيامي إن العطل أصاب ثلاثة مراكز للبيانات في المدينة وقطع الخدمة عن آلاف المشتركين ساعتين.</p><p>وبدأت الشركة تحقيقًا في أسباب العطل، وتنوي بناء مركز رابع قبل نهاية العام لتخفيف الحمل عن المراكز القديمة.</p>';
  test.each([
    [
      'an article about an error',
      page(
        'خطأ 404 يوقف خدمات البلدية',
        `<article><h1>خطأ 404 يوقف خدمات البلدية في نيامي</h1><p>ظهرت للزوار رسالة «الصفحة غير موجودة» طوال صباح الاثنين في موقع البلدية.</p>${story}</article>`,
      ),
    ],
    [
      'an article about repairs',
      page(
        'جسر كينيدي تحت الصيانة',
        `<article><h1>جسر كينيدي تحت الصيانة حتى مارس</h1><p>أغلقت البلدية الجسر أمام الشاحنات، ونعتذر عن الإزعاج كما قال رئيسها.</p>${story}</article>`,
      ),
    ],
    [
      'a flight 404',
      page(
        'الرحلة 404 تصل إلى نيامي',
        '<h1>الرحلة 404 تصل إلى نيامي</h1><p>وصلت الرحلة 404 إلى مطار نيامي بعد تأخر ست ساعات بسبب عاصفة رملية غطت المدينة.</p>',
      ),
    ],
  ])('but not %s', (_name, html) => {
    expect(refusal('a.html', html)).toBeUndefined();
  });
});

describe('a server’s words in other forms, and news that speak of them', () => {
  test.each([
    page('صدى النهر', '<h1>عفوًا!</h1><p>الصفحة التي تحاول الوصول إليها لم تعد متوفرة على موقعنا، وقد تكون نُقلت إلى عنوان آخر.</p><p>يمكنك العودة إلى الصفحة الرئيسية.</p>'),
    page('تسجيل الدخول', '<h1>تسجيل الدخول</h1><form><input type="email"><input type="password"></form><p>نسيت كلمة المرور؟ يمكنك استعادتها من خلال بريدك الإلكتروني المسجل لدينا.</p>'),
    page('Sign in - صدى النهر', '<h1>Sign in</h1><p>ليس لديك حساب؟ أنشئ حسابا جديدا في دقيقة واحدة بالبريد الإلكتروني.</p>'),
  ])('refused: %#', (html) => {
    expect(refusal('a.html', html)).toMatch(/^صفحة خطأ/);
  });

  test.each([
    page('عطل يصيب مواقع حكومية في نواكشوط', '<h1>عطل يصيب مواقع حكومية في نواكشوط</h1><p>ظهرت عبارة «الصفحة غير موجودة» ورمز الخطأ 404 على مواقع حكومية في نواكشوط صباح اليوم.</p><p>وقال فنيون إن السبب عطل في مركز البيانات.</p>'),
    page('المصرف يوقف تسجيل الدخول إلى منظومة العملة', '<h1>المصرف يوقف تسجيل الدخول إلى منظومة العملة</h1><p>أوقف المصرف تسجيل الدخول إلى منظومة العملة الأجنبية يومين لإجراء تحديثات فنية عليها.</p><p>وقال إن الحجوزات السابقة ستبقى قائمة.</p>'),
    page('إغلاق جسر المدينة للصيانة شهرا', '<h1>إغلاق جسر المدينة للصيانة شهرا</h1><p>أعلنت البلدية أن جسر المدينة سيبقى تحت الصيانة مدة شهر ابتداء من الجمعة.</p><p>وقالت: نعتذر عن الإزعاج.</p>'),
  ])('news: %#', (html) => {
    expect(refusal('a.html', html)).toBeUndefined();
  });
}); // prettier-ignore
