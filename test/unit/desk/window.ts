/** A made-up morning: stories of several outlets, one that lacks its day, one that is no article, and hostile ones. */

export interface Made {
  readonly source: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt?: string;
  readonly content: string;
}

/** Registered: two of one state, one of an owner's two, and others. */
export const OUTLETS: Readonly<Record<string, string>> = {
  nahr: 'name: وكالة النهر\nownership: state\ncountry: ml\ntimeZone: UTC\nrights: full\n',
  shashat: 'name: شاشة النهر\nownership: state\ncountry: ml\ntimeZone: UTC\nrights: full\n',
  daffa: 'name: صحيفة الضفة\nownership: private\nowner: دار الضفة\ntimeZone: UTC\nrights: full\n',
  saheli: 'name: صوت الساحل\nownership: independent\ntimeZone: UTC\nrights: full\n',
};

const DAY = '2026-11-27';

/** Its words are chosen so that what is read of it keeps a receipt: a caption, a teaser, a notice. */
const MINE =
  'قتل 12 شخصا في انهيار منجم للذهب قرب مدينة كاي غربي مالي، بحسب السلطات المحلية في المنطقة.\n\nوقررت الحكومة إغلاق مناجم الذهب في إقليم كاي كله حتى إشعار آخر بعد الحادث.\n\nومن المقرر أن تجتمع لجنة التحقيق الثلاثاء المقبل في باماكو للنظر في أسباب انهيار المنجم.\n\nولم يتضح بعد سبب انهيار المنجم الذي كان العمال يحفرون فيه منذ أسابيع.\n\nاقرأ أيضا: أسعار الذهب ترتفع';

export const WINDOW: readonly Made[] = [
  {
    source: 'صوت الساحل',
    url: 'https://saheli.example/bridge',
    title: 'انهيار جسر قديم فوق نهر النيجر يقطع الطريق بين موبتي وغاو',
    publishedAt: `${DAY}T06:00:00Z`,
    content:
      'انهار فجر الجمعة جسر قديم فوق نهر النيجر شرقي مالي، فانقطعت الطريق الوطنية بين موبتي وغاو. وقالت وزارة التجهيز إن الأمطار التي هطلت ثلاثة أيام جرفت إحدى دعائم الجسر، ولم يصب أحد لأن الشرطة أغلقته قبل ساعة.\n\nوأرسلت الوزارة مهندسين لمعاينة ما بقي منه، وحولت السير إلى جسر آخر. وقال المهندس كريم سو إن الإصلاح يستغرق شهرين.',
  },
  {
    source: 'وكالة النهر',
    url: 'https://nahr.example/mine',
    title: 'انهيار منجم للذهب قرب كاي يقتل 12 شخصا',
    publishedAt: `${DAY}T10:00:00Z`,
    content: MINE,
  },
  {
    source: 'شاشة النهر',
    url: 'https://shashat.example/mine',
    title: 'مقتل 12 شخصا في انهيار منجم للذهب قرب كاي',
    publishedAt: `${DAY}T11:00:00Z`,
    content: `${MINE.replace('ولم يتضح بعد', 'ولم يعرف بعد')}\n\nوأرسلت فرق الإسعاف من كاي.`,
  },
  {
    source: 'صحيفة الضفة',
    url: 'https://daffa.example/mine',
    title: 'انهيار منجم للذهب قرب كاي يقتل 17 شخصا',
    publishedAt: `${DAY}T16:00:00Z`,
    content: `${MINE.replaceAll('12 شخصا', '17 شخصا')}\n\nوأصيب 9 عمال نقلوا إلى مستشفى المدينة.`,
  },
  {
    source: 'صحيفة الضفة',
    url: 'https://daffa.example/chess',
    title: 'العاجية ليلى كوني تحرز بطولة أفريقيا للشطرنج في نيروبي',
    publishedAt: `${DAY}T12:00:00Z`,
    content:
      'أحرزت العاجية ليلى كوني بطولة أفريقيا للشطرنج التي اختتمت في نيروبي، بعد أن تعادلت في الجولة الأخيرة مع الكينية هناء موانغي. وجمعت كوني سبع نقاط ونصفا من تسع جولات، وتأهلت بذلك إلى كأس العالم في تبليسي.\n\nوقالت كوني إنها ستستعد للبطولة شهرين في أبيدجان.',
  },
  {
    source: 'جريدة بلا سجل',
    url: 'https://unknown.example/wheat',
    title: 'وزارة الزراعة تعلن موسم قمح وافرا في حوض النهر',
    publishedAt: `${DAY}T08:00:00Z`,
    content:
      'أعلنت وزارة الزراعة أن محصول القمح في حوض النهر بلغ هذا الموسم 40 ألف طن، وهو أكثر مما جمع في العام الماضي. وقالت الوزارة إن المطاحن ستشتري المحصول كله بالسعر المعلن، وإن الفلاحين يتسلمون أثمانه خلال أسبوعين.',
  },
  {
    source: 'صوت الساحل',
    url: 'https://saheli.example/port',
    title: 'ميناء نواذيبو يستقبل أول سفينة حاويات بعد توسعته',
    content:
      'استقبل ميناء نواذيبو أول سفينة حاويات بعد توسعته التي استغرقت ثلاثة أعوام. وقالت إدارة الميناء إن الرصيف الجديد يتسع لثلاث سفن في وقت واحد، وإن الحركة فيه ستتضاعف خلال عامين، وإن الصيادين سيحتفظون بمرساهم القديم.',
  },
  {
    source: 'صوت الساحل',
    url: 'https://saheli.example/hostile',
    title: `عنوان </title></style><script>window.ran=1</script><img src=x onerror="window.ran=2"> {window.ran=3} ‮مقلوب <a href="javascript:window.ran=4">اضغط</a>`,
    publishedAt: `${DAY}T13:00:00Z`,
    content:
      'قالت البلدية إن السوق </style><script>window.ran=5</script> يفتح غدا <img src=x onerror=window.ran=6> بعد إصلاحه {window.ran=7} الذي استغرق شهرين كاملين من العمل.\n\nوأضافت البلدية أن <a href="javascript:window.ran=8">التجار</a> عادوا إلى محالهم، وأن <Quote by="x" onclick="window.ran=9">كل شيء جاهز</Quote> لاستقبال الناس في السوق القديمة يوم الأحد.\n\nimport x from "y"; export const z = 1;\n\n-->]]>&lt;script&gt;window.ran=10&lt;/script&gt; ${window.ran=11} وهذا سطر أخير من نص البلدية عن السوق القديمة.',
  },
];
