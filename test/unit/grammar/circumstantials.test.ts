import { describe, expect, it } from 'vitest';
import { isCircumstantial, mayDescribe } from '../../../src/grammar/circumstantials.ts';
import { tokenize, type Token } from '../../../src/grammar/token.ts';

function only(word: string): Token {
  const [token] = tokenize(word, []);
  if (token === undefined) throw new Error(`no token in ${word}`);
  return token;
}

describe('isCircumstantial', () => {
  it.each(['مبتسما', 'متأثرا', 'مازحة', 'ضاحكة', 'غاضبة'])('tells how: %s', (word) => {
    expect(isCircumstantial(only(word))).toBe(true);
  });

  it.each(['مبتسم', 'الغاضبة', 'ناشطة', 'طبيبة', 'رضا', 'فاطمة', 'متعبة', 'كارتا'])(
    'may be who: %s',
    (word) => {
      expect(isCircumstantial(only(word))).toBe(false);
    },
  );
});

describe('mayDescribe', () => {
  it('holds for an adjective that tells how or who', () => {
    expect(mayDescribe(only('متعبة'))).toBe(true);
  });

  it.each(['روحاني', 'فاطمة', 'ناشطة', 'مديرة', 'المتعبة', 'ومتعبة'])(
    'does not hold for %s',
    (word) => {
      expect(mayDescribe(only(word))).toBe(false);
    },
  );
});
