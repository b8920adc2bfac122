import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/names/find-names.ts';

function bodies(text: string): string[] {
  return findNames(text, { names: [], places: [] })
    .names.filter(({ kind }) => kind === 'body')
    .map(({ name }) => name);
}

describe('what stands behind a body in the clause', () => {
  it.each([
    'دعا الحزب القوى السياسية إلى الحوار.',
    'طالب المجلس القرى المجاورة بترشيد الماء.',
    'دعا المجلس الليبيين إلى الهدوء.',
    'تضغط أحزاب على اللجنة لحماية متهمين في القضية.',
    'لجأ إلى الهيئة لحماية المستأجرين من الطرد.',
  ])('is no part of its name: %s', (text) => {
    expect(bodies(text)).toEqual([]);
  });

  it.each([
    ['اجتمع المجلس الأعلى للقضاء أمس.', 'المجلس الأعلى للقضاء'],
    ['أعلن البنك المركزى المصرى سعر الفائدة.', 'البنك المركزى المصرى'],
    ['أعلنت الهيئة العامة لحماية المستهلك أسماء المخالفين.', 'الهيئة العامة لحماية المستهلك'],
    ['أعلن الاتحاد السعودي لكرة القدم جدول الدوري.', 'الاتحاد السعودي لكرة القدم'],
  ])('is told from what belongs to it: %s', (text, body) => {
    expect(bodies(text)).toEqual([body]);
  });
});
