import { describe, expect, test } from 'vitest';
import { findNamed } from '../../../../src/ingest/speech/named.ts';
import { findStatements } from '../../../../src/ingest/speech/statements.ts';
import { knowledge } from '../registry-fixture.ts';

const said = (...paragraphs: string[]): [string, string | undefined][] =>
  findStatements(paragraphs, findNamed(paragraphs.join('\n'), knowledge.matcher))
    .filter(({ direct }) => direct)
    .map(({ text, speaker }) => [text, speaker?.id ?? speaker?.name]);

describe('who speaks', () => {
  test.each([
    ['before', 'قالت أمينة توري: "الطريق مفتوح الآن".', 'الطريق مفتوح الآن'],
    ['with «إن»', 'وأكدت أمينة توري أن «الطريق مفتوح أمام الجميع».', 'الطريق مفتوح أمام الجميع'],
    ['after', '"الطريق مفتوح أمام الجميع"، قالت أمينة توري.', 'الطريق مفتوح أمام الجميع'],
    [
      'after, by a preposition',
      '«الطريق مفتوح أمام الجميع»، بحسب أمينة توري.',
      'الطريق مفتوح أمام الجميع',
    ],
  ])('the name %s', (_where, paragraph, words) => {
    expect(said(paragraph)).toEqual([[words, 'amina-toure']]);
  });

  test('in the middle: both parts are hers', () => {
    expect(said('"الطريق مفتوح أمام الجميع"، قالت أمينة توري، مضيفة: "ونحن ننتظركم".')).toEqual([
      ['الطريق مفتوح أمام الجميع', 'amina-toure'],
      ['ونحن ننتظركم', 'amina-toure'],
    ]);
  });

  test('«وأضاف» goes on with the last speaker, over paragraphs', () => {
    expect(
      said('قال كريم سو: "بدأنا العمل".', 'وأضاف: "وسننتهي قريبًا".', 'وتابع الوزير: "شكرًا لكم".'),
    ).toEqual([
      ['بدأنا العمل', 'karim-sow'],
      ['وسننتهي قريبًا', 'karim-sow'],
      ['شكرًا لكم', 'karim-sow'],
    ]);
  });

  test('a surname and a title stand for the one introduced with them', () => {
    expect(
      said(
        'التقى الرئيس البرازيلي جواو بيريرا الوفد.',
        'وقال الرئيس البرازيلي: "أهلًا بكم".',
        'وأضاف بيريرا: "نحن أصدقاء".',
      ),
    ).toEqual([
      ['أهلًا بكم', 'جواو بيريرا'],
      ['نحن أصدقاء', 'جواو بيريرا'],
    ]);
  });

  test('a statement speaks for its body, and «وأضاف البيان» goes on with it', () => {
    expect(
      said('وجاء في بيان لوزارة الري المالية: "امتلأ السد".', 'وأضاف البيان: "لا خطر على القرى".'),
    ).toEqual([
      ['امتلأ السد', 'وزارة الري المالية'],
      ['لا خطر على القرى', 'وزارة الري المالية'],
    ]);
  });

  test('a body within a title does not speak', () => {
    expect(said('وقال المتحدث باسم وزارة الري المالية موسى كيتا: "امتلأ السد".')).toEqual([
      ['امتلأ السد', 'موسى كيتا'],
    ]);
  });
});

describe('what is no speech', () => {
  test.each([
    'عرضت دار السينما فيلم "ظل الشجرة القديمة" أمس.',
    'نقلت صحيفة "النيل" الخبر.',
    'وقال إن تنظيم "الراية" خرج من البلدة.',
    'أغلق "البازار" أبوابه.',
  ])('%s', (paragraph) => {
    expect(said(paragraph)).toEqual([]);
  });

  test('an odd mark turns nothing inside out', () => {
    expect(said('قال كريم سو: "بدأنا العمل.', 'ثم غادر المكان.')).toEqual([]);
  });
});

test('the words of speech are never changed', () => {
  const words = 'نحن… هنا؛ (كلنا) – نعم!';
  expect(said(`قال كريم سو: " ${words} ".`)).toEqual([[words, 'karim-sow']]);
});
