import { describe, expect, it } from 'vitest';
import { paraphrased, quoted } from './said.ts';

describe('a medium that is spoken to', () => {
  it.each([
    ['لكن البائع آزاد بنجويني قال لراديو نوا: «أشتري الصندوق بضعف سعره».', 'آزاد بنجويني'],
    ['وقال الوزير سامي الورداني لبودكاست مدار: «أشتري الصندوق بضعف سعره».', 'سامي الورداني'],
    ['وقال الوزير سامي الورداني لإذاعة صوت النخيل: «أشتري الصندوق بضعف سعره».', 'سامي الورداني'],
  ])('does not speak: %s', (text, speaker) => {
    expect(quoted(text).map(([, name]) => name)).toEqual([speaker]);
  });

  it('is refused where it may be a surname', () => {
    expect(
      paraphrased('وقال لبلومتاون إن السوق كاسد هذا الموسم.').flatMap(([, name]) => name ?? []),
    ).toEqual([]);
  });

  it.each([
    ['وقالت لينا سولر إن السوق كاسد هذا الموسم.', 'لينا سولر'],
    ['تحدث سيرغي لافرينكو في روما. وقال لافرينكو إن السوق كاسد هذا الموسم.', 'سيرغي لافرينكو'],
  ])('leaves names in ل: %s', (text, speaker) => {
    expect(paraphrased(text).map(([, name]) => name)).toEqual([speaker]);
  });
});
