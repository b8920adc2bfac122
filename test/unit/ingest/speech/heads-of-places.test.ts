import { describe, expect, it } from 'vitest';
import { paraphrased } from './said.ts';

describe('the head of a place speaks, and the place does not', () => {
  it.each([
    ['قال رئيس بلدية بيت ريما الشرقية نعيم العرجا إن الطريق ما زال مقطوعا.', 'نعيم العرجا'],
    ['وقال محافظ واحة سيدي سالم جابر العبيدي إن الماء متوفر في القرى.', 'جابر العبيدي'],
    ['وقال مدير المستشفى خالد المرابط إن أسرة العناية ممتلئة منذ أسبوع.', 'خالد المرابط'],
  ])('%s', (text, speaker) => {
    for (const [, name] of paraphrased(text)) expect([speaker, undefined]).toContain(name);
  });

  it('makes no name of an office and its place', () => {
    const [said] = paraphrased('أعلن مختار قرية كفر ماجد يوسف عباس أن البئر جفت هذا الصيف.');
    expect([undefined, 'يوسف عباس']).toContain(said?.[1]);
  });
});
