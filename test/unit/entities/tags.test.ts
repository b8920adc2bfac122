import { describe, expect, test } from 'vitest';
import { tag } from '../../../src/entities/tags.ts';
import { projectMatcher } from './registry.ts';

const matcher = await projectMatcher();

describe('tag', () => {
  test('the most often named first, equals as they come', () => {
    expect(tag('النيجر. فرنسا. تشاد. فرنسا. تشاد. فرنسا.', matcher).countries).toEqual([
      'fr',
      'td',
      'ne',
    ]);
    expect(tag('تشاد. النيجر. فرنسا.', matcher).countries).toEqual(['td', 'ne', 'fr']);
    expect(tag('فرنسا. تشاد. تشاد.', matcher).countries).toEqual(['td', 'fr']);
    // One inside the name of a body stands where it stands in the text.
    expect(tag('القوات الجوية النيجيرية. تشاد.', matcher).countries).toEqual(['ng', 'td']);
    expect(tag('تشاد. القوات الجوية النيجيرية.', matcher).countries).toEqual(['td', 'ng']);
  });

  test('a capital whose name is an everyday word needs its country beside it', () => {
    expect(tag('أمطار وسيول تقطع طريقين', matcher).mentions).toEqual([]);
    expect(tag('سيول جارفة في الوادي', matcher).mentions).toEqual([]);
    expect(tag('سيول تحتج على تجربة بيونغ يانغ', matcher).mentions).toMatchObject([
      { id: 'kr', kind: 'capital' },
      { id: 'kp', kind: 'capital' },
    ]);
  });

  test('a capital is told, and names no country', () => {
    const { countries, mentions } = tag('في نيامي', matcher);
    expect(countries).toEqual([]);
    expect(mentions).toMatchObject([{ id: 'ne', kind: 'capital', confidence: 'low', why: 'form' }]);
    // Nor does it settle what is open.
    expect(tag('في باماكو قال المالي', matcher).countries).toEqual([]);
  });

  test('what is open, once', () => {
    const { ambiguous } = tag('في الكونغو. والكونغو.', matcher);
    expect(ambiguous).toEqual([{ form: 'الكونغو', candidates: ['cd', 'cg'] }]);
  });

  test('what was taken, with why and by which word, and what was refused', () => {
    const { mentions, refused } = tag('الجندي المالي يوقّع أول عقد مالي في تشاد', matcher);
    expect(mentions).toEqual([
      {
        type: 'country',
        isBody: false,
        id: 'ml',
        form: 'المالي',
        start: 7,
        end: 13,
        kind: 'demonym',
        why: 'context',
        by: 'الجندي',
        confidence: 'medium',
      },
      {
        type: 'country',
        isBody: false,
        id: 'td',
        form: 'تشاد',
        start: 36,
        end: 40,
        kind: 'name',
        why: 'form',
        confidence: 'high',
      },
    ]);
    expect(refused).toEqual([
      { form: 'مالي', start: 28, end: 32, candidates: [{ type: 'country', id: 'ml' }], by: 'عقد' },
    ]);
  });

  test('mentions are in the order of the text, inner ones among them', () => {
    const { mentions } = tag('فرنسا والقوات الجوية النيجيرية وتشاد', matcher);
    expect(mentions.map(({ id, inner }) => [id, inner])).toEqual([
      ['fr', undefined],
      ['nigerian-air-force', undefined],
      ['ng', true],
      ['td', undefined],
    ]);
  });

  test('an open form is settled by the name elsewhere, and says so', () => {
    expect(tag('قال المالي. دولة مالي.', matcher).mentions).toMatchObject([
      { form: 'المالي', why: 'elsewhere', confidence: 'medium' },
      { form: 'دولة مالي' },
    ]);
    // A surname without its full name is neither taken nor told.
    expect(tag('قال سيكوتوري', matcher).ambiguous).toEqual([]);
  });
});
