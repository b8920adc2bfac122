import { expect, test } from 'vitest';
import { opensWithSummary } from '../../../src/digest/standfirst.ts';

test.each([
  [
    'the first paragraph',
    'قالت مالي إن السوق فُتحت.',
    '<p>قالت <a href="/countries/ml/">مالي</a> إن السوق فُتحت.</p><p>ثم.</p>',
    true,
  ],
  ['its beginning, cut', 'قالت مالي إن…', '<p>قالت مالي إن السوق فُتحت.</p>', true],
  [
    'the first paragraph without its dateline',
    'قالت مالي إن السوق فُتحت.',
    '<p>سيغو، مالي (وكالات) -- قالت مالي إن السوق فُتحت. ثم.</p>',
    true,
  ],
  [
    'words from far behind',
    'قالت مالي إن السوق فُتحت.',
    `<p>${'كلمة '.repeat(20)}قالت مالي إن السوق فُتحت.</p>`,
    false,
  ],
  ['words of its own', 'سوق جديدة في مالي.', '<p>قالت مالي إن السوق فُتحت.</p>', false],
  ['no text', 'سوق جديدة', '', false],
])('%s', (_name, summary, html, expected) => {
  expect(opensWithSummary({ summary, html })).toBe(expected);
});
