import { describe, expect, it } from 'vitest';
import { quoted } from './said.ts';

describe('a verb whose subject stands before it', () => {
  it.each([
    [
      'وكانت رئيسة الجمعية رانيا شمس الدين قد اتهمت المجلس البلدي بالتقصير، معتبرة أن «حرق النفايات ليلا جريمة موصوفة».',
      'رانيا شمس الدين',
    ],
    [
      'لكن رئيس الجمعية سامي حمد اتهم المجلس البلدي بالتقصير، معتبرا أن «حرق النفايات ليلا جريمة موصوفة».',
      'سامي حمد',
    ],
    [
      'وكان المجلس البلدي قد طالب الوزارة بالصبر، مؤكدا أن «العمل سيبدأ في الربيع المقبل بلا تأخير».',
      'المجلس البلدي',
    ],
  ])('does not let its object speak: %s', (text, speaker) => {
    expect(quoted(text).map(([, name]) => name)).toEqual([speaker]);
  });

  it.each([
    [
      'وكان قد اتهم الوزير سامي حمد المجلس البلدي بالتقصير، معتبرا أن «حرق النفايات ليلا جريمة موصوفة».',
      'سامي حمد',
    ],
    [
      'في المقابل اتهم الوزير سامي حمد المجلس البلدي بالتقصير، معتبرا أن «حرق النفايات ليلا جريمة موصوفة».',
      'سامي حمد',
    ],
  ])('and takes the one behind it where none is before: %s', (text, speaker) => {
    expect(quoted(text).map(([, name]) => name)).toEqual([speaker]);
  });
});
