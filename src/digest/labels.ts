/** The Arabic names of the model's fixed values. */
import type { ActorKind, Confidence, Ownership, Region } from './model.ts';

/** What a chip or a page is about. */
export type EntityKind = ActorKind | 'country' | 'pair';

/** The kind in words, beside its shape. */
export const KIND_LABELS: Readonly<Record<EntityKind, string>> = {
  country: 'دولة',
  pair: 'ثنائي',
  person: 'شخص',
  organisation: 'مؤسسة',
  alliance: 'تحالف أو منظمة دول',
  'armed-group': 'جماعة مسلحة',
  'state-body': 'هيئة رسمية',
};

/** Headings over the actors of one kind. */
export const KIND_HEADINGS: Readonly<Record<ActorKind, string>> = {
  person: 'أشخاص',
  organisation: 'مؤسسات',
  alliance: 'تحالفات ومنظمات دول',
  'armed-group': 'جماعات مسلحة',
  'state-body': 'هيئات رسمية',
};

export const REGION_LABELS: Readonly<Record<Region, string>> = {
  sahel: 'الساحل',
  'west-africa': 'غرب أفريقيا',
  'north-africa': 'شمال أفريقيا',
  'central-africa': 'وسط أفريقيا',
  'east-africa': 'شرق أفريقيا',
  'southern-africa': 'جنوب القارة الأفريقية',
  'middle-east': 'الشرق الأوسط',
  europe: 'أوروبا',
  asia: 'آسيا',
  americas: 'الأميركتان',
  oceania: 'أوقيانوسيا',
};

export const OWNERSHIP_LABELS: Readonly<Record<Ownership, string>> = {
  state: 'إعلام رسمي',
  public: 'إعلام عام',
  private: 'إعلام خاص',
  independent: 'إعلام مستقل',
  unknown: 'ملكية غير معروفة',
};

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  low: 'منخفضة',
  medium: 'متوسطة',
  high: 'عالية',
};
