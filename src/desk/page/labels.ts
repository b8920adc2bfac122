/** What the desk calls things. */
import type { ProposalKind } from '../../editing/accept-proposals.ts';
import type { Story } from '../desk.ts';

export const STATES: Readonly<Record<Story['state'], string>> = {
  draft: 'مسودة',
  published: 'منشور',
  withdrawn: 'مسحوب',
  damaged: 'ملفه لا يُقرأ',
  gone: 'لا ملف له',
};

/** Headings over what is proposed. */
export const PROPOSALS: Readonly<Record<ProposalKind, string>> = {
  points: 'الخلاصة',
  changes: 'ما الذي تغيّر',
  watch: 'ماذا نراقب',
  unknowns: 'ما لا نعرفه بعد',
  confidence: 'درجة الثقة',
  follows: 'ما يتابعه الموجز',
  alone: 'ما انفرد به مصدر',
  differs: 'أين تختلف المصادر',
};

/** Why a piece of an article was kept or dropped (`Why` of ingest/block.ts). */
const REASONS: Readonly<Record<string, string>> = {
  title: 'العنوان',
  lead: 'المقدمة',
  paragraph: 'فقرة',
  timestamp: 'ختم الوقت',
  caption: 'شرح صورة',
  teaser: 'دعوة إلى مادة أخرى',
  duplicate: 'مكرر',
  boilerplate: 'عبارة ثابتة في الموقع',
  byline: 'سطر الكاتب',
  hidden: 'نص مخفي في الصفحة',
  table: 'جدول أرقام',
  embed: 'منشور من شبكة اجتماعية',
  note: 'علامة هامش',
  metadata: 'بيانات المادة',
  rights: 'لا تجيز الوسيلة نشره',
  form: 'زائد على الموجز',
  unused: 'لم يُستعمل',
};

export function reasonOf(why: string): string {
  return REASONS[why] ?? why;
}
