/** The keys of the desk, told on every page. */
import type { Element } from 'hast';
import { h } from 'hastscript';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['j', 'القصة التالية'],
  ['k', 'القصة السابقة'],
  ['Enter', 'فتح القصة المحددة في القائمة، أو تنفيذ ما عليه المؤشر'],
  ['a', 'قبول المقترحات كلها'],
  ['p', 'الانتقال إلى زر النشر؛ وبعده Enter ينشر'],
  ['d', 'المسودة'],
  ['m', 'المقترحات'],
  ['s', 'المصادر جنبًا إلى جنب'],
  ['u', 'العودة إلى قائمة القصص'],
  ['n', 'أسماء للتسجيل'],
  ['؟', 'هذه القائمة؛ وEsc يغلقها'],
];

/** @param canWrite presses write; else they copy the command */
export function help(canWrite: boolean): Element {
  return h('dialog#keys', { 'aria-labelledby': 'keys-title' }, [
    h('h2#keys-title', 'اختصارات لوحة المفاتيح'),
    h(
      'p',
      canWrite
        ? 'تعمل بأي لغة كانت لوحة المفاتيح. كل ضغطة تكتب الملف في الحال.'
        : 'تعمل بأي لغة كانت لوحة المفاتيح. لا يكتب المكتب شيئًا: الأزرار تنسخ الأوامر. وليكتب هو شغّله هكذا: npm run desk -- --write',
    ),
    h(
      'dl',
      KEYS.map(([key, what]) => h('div', [h('dt', [h('kbd', key)]), h('dd', what)])),
    ),
    h('form', { method: 'dialog' }, [h('button.press', { type: 'submit' }, 'إغلاق')]),
  ]);
}
