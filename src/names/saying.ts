/** The verbs and prepositions by which the press tells who speaks, without a conjunction before them (folded): evidence of a name after. */
export const SAYING =
  /^(?:قالت?|يقول|تقول|اضافت?|اوضحت?|اكدت?|صرحت?|تابعت?|اشارت?|ذكرت?|اعلنت?|اعتبرت?|شددت?|كتبت?|افادت?|لفتت?|حذرت?|ردت?|علقت?|راي|رات|ختمت?|غردت?|بحسب|وفق|حسب)$/;
