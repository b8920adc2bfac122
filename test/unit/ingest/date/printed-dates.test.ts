import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoments, readStampLine } from '../../../../src/ingest/date/printed-dates.ts';

const published = (line: string) => readStampLine(line)?.published;

describe('stamps of the Arabic press', () => {
  test.each([
    ['الثلاثاء، 14 نوفمبر 2023 11:05 م', { day: '2023-11-14', clock: '23:05' }],
    ['9 حزيران / يونيو 2024 07:15 مساءً', { day: '2024-06-09', clock: '19:15' }],
    ['الاثنين 03 مارس-آذار 2025 الساعة 10 صباحاً', { day: '2025-03-03', clock: '10:00' }],
    ['٠٢:٠٠ الأحد ١ / ١٢ / ٢٠٢٤', { day: '2024-12-01', clock: '02:00' }],
    [
      'الأربعاء، 27 آب/اغسطس 2025، آخر تحديث 14:00 (GMT+0400)',
      { day: '2025-08-27', clock: '14:00', offset: 240 },
    ],
    ['نشر بتاريخ: ١٩ شباط ٢٠٢٤', { day: '2024-02-19' }],
    ['الثلاثاء 4 فيفري 2025', { day: '2025-02-04' }],
    ['15 غشت 2024 - 10:00', { day: '2024-08-15', clock: '10:00' }],
    ['الخميس 15 كانون الثاني 2026', { day: '2026-01-15' }],
    ['12 تشرين الأول/أكتوبر 2025', { day: '2025-10-12' }],
    ['12 يوليو (تموز) 2025', { day: '2025-07-12' }],
    ['2024-02-11 12:40 AM', { day: '2024-02-11', clock: '00:40' }],
    ['نشرت في: 03/02/2025 - 18:20', { day: '2025-02-03', clock: '18:20' }],
    ['GMT 10:12 03.02.2025', { day: '2025-02-03', clock: '10:12', offset: 0 }],
    [
      'تاريخ النشر:17.11.2025 | 13:05 GMT | أخبار العالم',
      { day: '2025-11-17', clock: '13:05', offset: 0 },
    ],
    ['2025:05:10.09:30 حجم الخط اطبع', { day: '2025-05-10', clock: '09:30' }],
    ['5 يونيو 2025 - 09:15 بتوقيت أبوظبي', { day: '2025-06-05', clock: '09:15', offset: 240 }],
    ['تاريخ النشر : الأحد 14:05 12-4-2026', { day: '2026-04-12', clock: '14:05' }],
    ['نُشر في 22 جويلية 2025 على الساعة 18:45', { day: '2025-07-22', clock: '18:45' }],
    [
      'الاثنين 1446/4/4 هـ - الموافق 7/10/2024 م (آخر تحديث) الساعة 17:51 (مكة المكرمة)، 14:51 (غرينتش)',
      { day: '2024-10-07', clock: '17:51', offset: 180 },
    ],
    [
      'آخر تحديث: الأحد 20 ربيع الأول 1446 هـ - 22 سبتمبر 2024 KSA 20:40 - GMT 17:40',
      { day: '2024-09-22', clock: '20:40', offset: 180 },
    ],
    [
      'Tue, 11 Nov 2025 15:19:54 GMT',
      { day: '2025-11-11', clock: '15:19', seconds: '54', offset: 0 },
    ],
  ])('%s', (line, moment) => {
    expect(published(line)).toEqual(moment);
  });

  test.each([
    // Doubled names, in any order and punctuation.
    ['3 أيلول سبتمبر 2025', '2025-09-03'],
    ['17 مارس | آذار 2025', '2025-03-17'],
    ['17 نيسان، أبريل 2025', '2025-04-17'],
    ['8 أكتوبر (تشرين الأول) 2025', '2025-10-08'],
    // French, English, ordinals.
    ['mercredi 10 septembre 2025', '2025-09-10'],
    ['Publié le 1er août 2025 à 14h30', '2025-08-01'],
    ['le 5 févr. 2024', '2024-02-05'],
    ['March 22nd, 2024', '2024-03-22'],
    ['3rd of May 2024'.replace('of ', ''), '2024-05-03'],
    ['24-Sep-2025', '2025-09-24'],
    ['2025 سبتمبر 24', '2025-09-24'],
    ['الخامس والعشرين من مارس عام 2025', '2025-03-25'],
    ['7 ماي من سنة 2025', '2025-05-07'],
    // Numbers with one reading; the weekday decides.
    ['12/25/2024', '2024-12-25'],
    ['25/12/2024', '2024-12-25'],
    ['أربعاء, 09/10/2025 - 10:30', '2025-09-10'],
    ['الخميس 09/10/2025 - 10:30', '2025-10-09'],
    ['نشر في 31/12/24', '2024-12-31'],
    ['نشر في 31-12-98', '1998-12-31'],
    ['Wed, 24 Sep 25 08:00:00 GMT', '2025-09-24'],
    ['نشر: ۱۴۰۰/۰۱/۰۲ - ۲۲/۰۳/۲۰۲۱', '2021-03-22'],
    ['السبت 21 صفر 1447 هـ الموافق 16 أغسطس 2025م', '2025-08-16'],
    // Printed twice with nothing between.
    ['١٩ أيار ٢٠٢٥١٩ أيار ٢٠٢٥', '2025-05-19'],
    ['19/05/202519/05/2025', '2025-05-19'],
    ['2025-05-192025-05-19', '2025-05-19'],
    ['19.05.202519 مايو 2025', '2025-05-19'],
  ])('%s is one day', (line, day) => {
    expect(readStampLine(line)).toMatchObject({ published: { day }, isImpossible: false });
  });

  test.each([
    'الاثنين 24 سبتمبر 2025',
    'Friday, 24 September 2025',
    'نشر الجمعة 12/8/2025',
    '13/13/2025',
    '3 تموز/آب 2025',
    '10:30:75 24.09.2025',
  ])('%s is no day', (line) => {
    expect(readStampLine(line)).toMatchObject({ isImpossible: true });
    expect(published(line)).toBeUndefined();
  });

  test.each([
    ['24.09.2025 10:30-11:45', undefined],
    ['24.09.2025 10:30-11:30', undefined],
    ['2025-09-24T10:30-04:00', -240],
    ['2025-09-24T10:30:00-04:00', -240],
    ['2025-09-24T10:30+05:45', 345],
    ['2025-09-24T10:30:00+14:00', 840],
    ['2025-09-24T10:30:00+14:30', undefined],
    ['2025-09-24T10:30:00+05:75', undefined],
    ['2025-09-24 10:30 GMT+3', 180],
    ['2025-09-24 10:30 GMT+25', undefined],
  ])('%s: the zone', (line, offset) => {
    expect(readMoments(line).published).toMatchObject({ day: '2025-09-24', clock: '10:30' });
    expect(readMoments(line).published?.offset).toBe(offset);
  });

  test('an update before the publication', () => {
    expect(readStampLine('آخر تحديث: 5 مايو 2025 10:00 | نشر في: 4 مايو 2025 09:00')).toMatchObject(
      {
        published: { day: '2025-05-04', clock: '09:00' },
        updated: { day: '2025-05-05', clock: '10:00' },
        isUpdate: false,
        isLabelled: true,
      },
    );
  });

  test.each([
    'حُدّث في 5 مايو 2025',
    'Last updated: 5 May 2025',
    'تاريخ التعديل 5/5/2025',
    'Mis à jour le 5 mai 2025',
  ])('%s is an update', (line) => {
    expect(readStampLine(line)).toMatchObject({ isUpdate: true, published: { day: '2025-05-05' } });
  });

  test('an update beside it, and one alone', () => {
    expect(readStampLine('14:05 GMT 03.02.2025 (تم التحديث: 16:00 GMT 04.02.2025)')).toMatchObject({
      published: { day: '2025-02-03', clock: '14:05', offset: 0 },
      updated: { day: '2025-02-04', clock: '16:00', offset: 0 },
      isUpdate: false,
    });
    expect(readStampLine('آخر تحديث: 17.11.2025 | 14:40 GMT')).toMatchObject({ isUpdate: true });
  });

  test.each(['25:61 GMT 31.02.2025', '10:00 GMT 31.04.2025', '30 فبراير 2024'])(
    '%s rolls over nowhere',
    (line) => {
      expect(readStampLine(line)).toMatchObject({ isImpossible: true });
      expect(published(line)).toBeUndefined();
    },
  );

  test.each([
    'وقال الوزير في 3 مارس 2025 إن الأعمال تبدأ قريبًا في الإقليم',
    'الوزيرة في موقع العمل، 3 مارس 2025، قرب الحدود بين البلدين',
    'عشرون عامًا على الاتفاق',
  ])('a sentence is no stamp: %s', (line) => {
    expect(readStampLine(line)).toBeUndefined();
  });
});

test('days before months, never the American order', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1995-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        for (const separator of ['/', '.', '-']) {
          const line = [day, month, year].join(separator);
          expect(readMoments(line).published?.day).toBe(iso);
        }
        expect(readMoments(iso).published?.day).toBe(iso);
      },
    ),
  );
});
