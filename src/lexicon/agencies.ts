/** Names of news agencies and newsrooms as bylines and datelines print them: for regular expressions over plain letters. */
export const AGENCY =
  'رويترز|ا ف ب|ا\\.ف\\.ب|اف ب|فرانس برس|د ب ا|د\\.ب\\.ا|شينخوا|واج|واص|بترا|قنا|وام|سانا|كونا|وفا|بنا|فرانس ?24|سكاي نيوز عربيه|الاناضول|سبوتنيك(?: عربي)?|CNN|AFP|أ ش أ|ا ش ا|وكالات|الوكالات|بي بي سي(?: نيوز)?(?: عربي)?|الجزيره(?: نت)?|العربيه(?:\\.نت| نت)?|الوسط التونسيه|نوفوستي|تاس|AP';
/** Further ones that stand in datelines alone, and what stands there in place of one. */
export const NEWSROOM =
  'وكالات|الوكالات|متابعات|خاص|اسوشيتد ?برس|بلومبرغ|بلومبيرغ|واع|معا|العمانيه|سونا|نينا|انسا|افي|يونهاب|كيودو|الشرق الاوسط|AFP|AP|UPI|DPA|BBC|RT|SPA|WAM|KUNA|QNA|MENA|APS|TAP|MAP|SUNA|SANA|NNA|INA|IRNA|TASS|ANSA|EFE|Reuters|Xinhua|Sputnik|Bloomberg';
/** «أ ش أ», «د.ب.أ». */
export const INITIALS = '\\p{L}(?:[\\s.]\\s?\\p{L}){1,3}(?!\\p{L})';
