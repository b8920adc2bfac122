import { expect, test } from 'vitest';
import { editionText } from '../../../src/feeds/edition-text.ts';
import { briefOf } from '../digest/brief-fixture.ts';

test('an edition for messages: titles, what changed, addresses on lines of their own', () => {
  const text = editionText(
    [
      briefOf('2025-01-01-x', {
        title: 'خبر',
        summary: 'ملخص.',
        changes: [{ what: 'السعر', before: 'عشرة', after: 'عشرون' }],
      }),
    ],
    {
      heading: 'الموجز: العدد',
      address: 'https://a.example/e/',
      briefUrl: (id) => `https://a.example/${id}/`,
    },
  );
  expect(text).toBe(
    'الموجز: العدد\n\n◆ خبر\nملخص.\n• السعر: كان عشرة، صار عشرون\nhttps://a.example/2025-01-01-x/\n\nالعدد على الموقع:\nhttps://a.example/e/\n',
  );
});
