/** What the editing page calls keys and fixed values: short, beside the descriptions of schemas/descriptions.ts. */

/** Every key of the schemas, at any depth (tested to be whole); `record.key` where it means another thing there. */
export const LABELS: Readonly<Record<string, string>> = {
  title: 'العنوان', summary: 'الملخص', publishedAt: 'وقت النشر', publishedPrecision: 'دقة وقت النشر',
  updatedAt: 'آخر تحديث', status: 'الحالة', withdrawal: 'السحب', countries: 'الدول', actors: 'الأطراف',
  topics: 'الموضوعات', sources: 'المصادر', formerly: 'أسماء الملف السابقة', follows: 'يتابع موجزًا آخر',
  keyPoints: 'الخلاصة', changes: 'ما الذي تغيّر', unknowns: 'ما لا نعرفه بعد', watch: 'ماذا نراقب',
  differs: 'أين تختلف المصادر', values: 'ما قاله كل مصدر', source: 'المصدر', value: 'ما قاله', later: 'صاحب التقرير الأحدث',
  sourcesNote: 'عن المصادر', alone: 'ما انفرد به', weight: 'الوزن في العدد', owner: 'المالك',
  corrections: 'التصحيحات', links: 'روابط الأسماء في النص', confidence: 'درجة الثقة', name: 'الاسم',
  nameEn: 'الاسم بالإنجليزية', nameFr: 'الاسم بالفرنسية', aliases: 'أسماء أخرى', matchOnly: 'صيغ تُعرف ولا تُطبع',
  demonyms: 'النسبة', ambiguous: 'صيغ ملتبسة', capital: 'العاصمة', capitalAliases: 'كتابات أخرى للعاصمة',
  region: 'الإقليم', kind: 'النوع', country: 'الدولة', roles: 'المناصب', memberOf: 'عضو في', url: 'العنوان على الشبكة',
  ownership: 'الملكية', timeZone: 'المنطقة الزمنية', rights: 'حقوق النص', wireOf: 'تنقل عن', triggers: 'كلمات تدل عليه',
  notTriggers: 'كلمات تنفيه', regions: 'مع دولة من الأقاليم', outlet: 'وسيلة الإعلام', language: 'رمز اللغة', what: 'الأمر', before: 'كان', after: 'صار',
  when: 'متى', at: 'اليوم أو الوقت', note: 'نص التصحيح', reason: 'السبب', never: 'لا يُربط', always: 'يُربط دائمًا',
  form: 'الصيغة', with: 'معها في النص', notAfter: 'لا تأتي بعد', notBefore: 'لا تأتي قبل', notWith: 'لا تجتمع مع',
  rare: 'كلمة أخرى في الغالب', participleWith: 'اسم فاعل مع', doubtAfter: 'موضع شك بعد', doubtWith: 'موضع شك مع',
  from: 'من', to: 'إلى', 'ambiguous.after': 'تأتي بعد', 'ambiguous.before': 'تأتي قبل', 'ambiguous.note': 'ملاحظة',
  'roles.title': 'المنصب', 'sources.title': 'عنوان المادة', 'sources.publishedAt': 'تاريخ المادة',
  'sources.url': 'رابط المادة',
  feeds: 'خلاصاتها', dailyLimit: 'الحد اليومي للمقالات',
}; // prettier-ignore

/** What one of a list is called, where «عنصر» says too little. */
export const ONE: Readonly<Record<string, string>> = {
  feeds: 'خلاصة',
  sources: 'مصدر', keyPoints: 'نقطة', changes: 'تغيّر', unknowns: 'سؤال', watch: 'موعد', corrections: 'تصحيح', differs: 'خلاف', values: 'قول', alone: 'أمر',
  roles: 'منصب', aliases: 'اسم', matchOnly: 'صيغة', ambiguous: 'صيغة', demonyms: 'نسبة', capitalAliases: 'اسم',
  triggers: 'كلمة', notTriggers: 'كلمة', regions: 'إقليم', with: 'كلمة',
}; // prettier-ignore

export const VALUES: Readonly<Record<string, string>> = {
  noun: 'اسم', adjective: 'صفة',
  draft: 'مسودة', published: 'منشور', withdrawn: 'مسحوب', minute: 'بالدقيقة', day: 'باليوم', month: 'بالشهر',
  assumed: 'مفترضة', low: 'منخفضة', medium: 'متوسطة', high: 'عالية', person: 'شخص', organisation: 'مؤسسة',
  alliance: 'تحالف أو منظمة دول', 'armed-group': 'جماعة مسلحة', 'state-body': 'هيئة رسمية', state: 'إعلام رسمي',
  public: 'إعلام عام', private: 'إعلام خاص', independent: 'إعلام مستقل', unknown: 'غير معروفة', full: 'النص كله',
  excerpt: 'مقتطف', sahel: 'الساحل', 'west-africa': 'غرب أفريقيا', 'north-africa': 'شمال أفريقيا',
  'central-africa': 'وسط أفريقيا', 'east-africa': 'شرق أفريقيا', 'southern-africa': 'الجنوب الأفريقي',
  'middle-east': 'الشرق الأوسط', europe: 'أوروبا', asia: 'آسيا', americas: 'الأميركتان', oceania: 'أوقيانوسيا',
}; // prettier-ignore
