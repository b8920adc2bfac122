import { expect, test } from 'vitest';
import { compareNames, indexLetter, sortKey } from '../../../src/arabic/collation.ts';

test('a name sorts without its article, its marks and the hamza of its alef', () => {
  expect(['الجَزائر', 'أوغندا', 'مصطفى', 'شالنيجر'].map(sortKey)).toEqual([
    'جزائر',
    'اوغندا',
    'مصطفي',
    'شالنيجر',
  ]);
  expect(['الله', 'التزام', 'ال'].map(sortKey)).toEqual(['الله', 'التزام', 'ال']);
  expect(['النيجر', 'بنين', 'إثيوبيا'].sort(compareNames)).toEqual(['إثيوبيا', 'بنين', 'النيجر']);
  expect(['النيجر', '', 'mali'].map(indexLetter)).toEqual(['ن', '', 'M']);
});
