import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendRecord,
  removeKey,
  removeRecord,
  setIds,
} from '../../../src/editing/frontmatter-text.ts';

const TEXT = `---
title: عنوان # ملاحظة
sources:
  - outlet: a
    url: https://a.example/1
  - outlet: b
status: draft
---

نص.
`;

describe('a record', () => {
  test.each([
    [0, TEXT.replace('  - outlet: a\n    url: https://a.example/1\n', '')],
    [1, TEXT.replace('  - outlet: b\n', '')],
  ])('%i is taken out, and nothing else', (index, expected) => {
    expect(removeRecord(TEXT, 'sources', index)).toBe(expected);
  });

  test('that is not there, or stands between brackets, is refused', () => {
    expect(() => removeRecord(TEXT, 'sources', 2)).toThrow(RangeError);
    expect(() => removeRecord(TEXT, 'none', 0)).toThrow(RangeError);
    const flow = TEXT.replace(/sources:[^]*?status/, 'sources: [{ outlet: a }]\nstatus');
    expect(() => removeRecord(flow, 'sources', 0)).toThrow(RangeError);
  });

  test('that is added and taken out leaves the text as it was', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\r\n]/.test(one));
    fc.assert(
      fc.property(value, value, (outlet, title) => {
        const added = appendRecord(TEXT, 'sources', { outlet, title });
        expect(removeRecord(added, 'sources', 2)).toBe(TEXT);
      }),
    );
  });
});

describe('ids', () => {
  test('are set behind a key, in one line', () => {
    const text = setIds(TEXT, 'formerly', ['x', 'y'], 'sources');
    expect(text).toBe(TEXT.replace('status:', 'formerly: [x, y]\nstatus:'));
    expect(removeKey(text, 'formerly')).toBe(TEXT);
  });

  test('stand in the place of a list in any form', () => {
    const block = TEXT.replace('status:', 'formerly:\n  - x\n  - z\nstatus:');
    expect(setIds(block, 'formerly', ['x'], 'sources')).toBe(
      TEXT.replace('status:', 'formerly: [x]\nstatus:'),
    );
  });

  test('a key that is not there is no fault', () => {
    expect(removeKey(TEXT, 'formerly')).toBe(TEXT);
  });
});
