import { describe, expect, it } from 'vitest';
import { quoted } from './said.ts';

describe('a surname in marks', () => {
  it('is no speech, and may be the subject', () => {
    const text =
      'فاز الدكتور أيمن الجوهري بالمنصب. وقال «الجوهري»، عقب إعلان النتيجة: «هذا فوز لكل صيدلي شريف».';
    expect(quoted(text)).toEqual([['هذا فوز لكل صيدلي شريف', 'أيمن الجوهري']]);
  });

  it('leaves a scrap of speech that is no name', () => {
    const text = 'تحدث الدكتور أيمن الجوهري عن العقد. وسئل عن السعر فقال: «سنرى».';
    expect(quoted(text).length).toBeLessThan(2);
  });
});
