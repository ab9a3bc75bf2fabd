import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'

/** A site of the demo, all invented, and who of its host answers. */
export interface DemoSite {
  readonly key: string
  /** The host, by its key. */
  readonly host: string
  readonly site: SiteForm
  readonly contact: {
    readonly familyName: string
    readonly givenName: string
    readonly address: string
    readonly language: string
  }
}

const shanghai = { localLanguage: 'zh', datum: 'GCJ-02' as const, languages: ['zh', 'en'] }

/** The Bank, an academy, a company, a solar and storage park, a cluster's village and a technology market. */
export const seminarSites: readonly DemoSite[] = [
  {
    key: 'bank',
    host: 'green-technology-bank',
    contact: { familyName: 'Gu', givenName: 'Siyuan', address: 'siyuan.gu@example.org', language: 'zh' },
    site: {
      ...shanghai,
      name: {
        en: 'Green Technology Bank',
        zh: '绿色技术银行',
        fr: 'Banque des technologies vertes',
        ar: 'بنك التكنولوجيا الخضراء',
      },
      description: {
        en: 'The exhibition of technologies that are ready to be transferred, and the centre where offers and needs are matched.',
        ar: 'معرض التقنيات الجاهزة للنقل، والمركز الذي يُوفَّق فيه بين العروض والاحتياجات.',
      },
      address: { en: '88 Century Reed Road, Pudong, Shanghai', ar: '88 طريق سنتشري ريد، بودونغ، شنغهاي' },
      addressLocal: '上海市浦东新区世纪芦苇路88号',
      latitude: 31.2304,
      longitude: 121.54,
      accessRules: {
        en: 'Enter by the north gate, in one group; badges stay visible.',
        ar: 'الدخول من البوابة الشمالية في مجموعة واحدة، مع إبقاء الشارات ظاهرة.',
      },
      documentRules: {
        en: 'Passport or national identity card, the original.',
        ar: 'أصل جواز السفر أو بطاقة الهوية الوطنية.',
      },
      equipment: {},
      photoPolicy: {
        en: 'Welcome in the exhibition, not in the matching centre.',
        ar: 'التصوير مرحب به في المعرض، لا في مركز التوفيق.',
      },
      stepFree: true,
      largestGroup: 30,
      mostAtOnce: 60,
      leadHours: 72,
    },
  },
  {
    key: 'laboratory',
    host: 'qingpu-water-laboratory',
    contact: { familyName: 'Shen', givenName: 'Ruolan', address: 'ruolan.shen@example.org', language: 'zh' },
    site: {
      ...shanghai,
      name: { en: 'Qingpu water laboratory', zh: '青浦水环境实验室', ar: 'مختبر تشينغبو للمياه' },
      description: {
        en: 'Membranes and sensors tested on river water, with the records of eleven years.',
        ar: 'أغشية ومستشعرات تُختبر على مياه النهر، مع سجلات أحد عشر عامًا.',
      },
      address: { en: '12 Lotus Dyke, Qingpu, Shanghai', ar: '12 سد اللوتس، تشينغبو، شنغهاي' },
      addressLocal: '上海市青浦区莲堤12号',
      latitude: 31.1512,
      longitude: 121.114,
      accessRules: {
        en: 'Two at a time through the lock; bags stay outside.',
        ar: 'المرور من الردهة العازلة لشخصين في كل مرة، وتبقى الحقائب في الخارج.',
      },
      documentRules: { en: 'Passport, or a copy with the photograph.', ar: 'جواز السفر أو نسخة منه تظهر فيها الصورة.' },
      equipment: {
        en: 'Goggles and coats are lent at the door; closed shoes.',
        ar: 'تُعار النظارات الواقية والمعاطف عند الباب، مع أحذية مغلقة.',
      },
      photoPolicy: { en: 'Ask whoever works at the bench.', ar: 'استأذن من يعمل على طاولة المختبر.' },
      stepFree: true,
      largestGroup: 21,
      mostAtOnce: 44,
      leadHours: 48,
    },
  },
  {
    key: 'materials',
    host: 'songjiang-circular-materials',
    contact: { familyName: 'Qian', givenName: 'Haoran', address: 'haoran.qian@example.org', language: 'zh' },
    site: {
      ...shanghai,
      name: { en: 'Circular-materials plant', zh: '循环材料厂', ar: 'مصنع المواد الدائرية' },
      description: {
        en: 'Where used batteries and panels become feedstock again, and who pays for the collection.',
        ar: 'حيث تعود البطاريات والألواح المستعملة مواد خامًا، ومن يدفع ثمن جمعها.',
      },
      address: { en: '5 Kiln Lane, Songjiang, Shanghai', ar: '5 زقاق الفرن، سونغجيانغ، شنغهاي' },
      addressLocal: '上海市松江区窑巷5号',
      latitude: 31.0322,
      longitude: 121.2277,
      accessRules: {
        en: 'One guide per fifteen visitors; stay between the yellow lines.',
        ar: 'مرشد لكل خمسة عشر زائرًا؛ ابقوا بين الخطوط الصفراء.',
      },
      documentRules: { en: 'Passport or national identity card.', ar: 'جواز السفر أو بطاقة الهوية الوطنية.' },
      equipment: {
        en: 'Helmet and vest are lent; closed shoes with firm soles.',
        ar: 'تُعار الخوذة والسترة، مع أحذية مغلقة متينة النعل.',
      },
      photoPolicy: { en: 'Not inside the plant.', ar: 'لا تصوير داخل المصنع.' },
      stepFree: true,
      largestGroup: 30,
      mostAtOnce: 30,
      leadHours: 48,
    },
  },
  {
    key: 'solar',
    host: 'jiading-solar-park',
    contact: { familyName: 'Tan', givenName: 'Wenjun', address: 'wenjun.tan@example.org', language: 'en' },
    site: {
      ...shanghai,
      name: { en: 'Jiading solar and storage park', zh: '嘉定光储园', ar: 'مجمع جيادينغ للطاقة الشمسية والتخزين' },
      description: {
        en: 'Forty megawatts on former warehouse roofs, and the contracts with those who live below them.',
        ar: 'أربعون ميغاواط على أسطح مستودعات سابقة، والعقود مع من يسكنون تحتها.',
      },
      address: { en: '210 Warehouse Street, Jiading, Shanghai', ar: '210 شارع المستودعات، جيادينغ، شنغهاي' },
      addressLocal: '上海市嘉定区仓库街210号',
      latitude: 31.3838,
      longitude: 121.2505,
      accessRules: { en: 'Sign in at the container by the gate.', ar: 'التسجيل في الحاوية عند البوابة.' },
      documentRules: { en: 'Any document with name and photograph.', ar: 'أي وثيقة تحمل الاسم والصورة.' },
      equipment: { en: 'A hat; there is no shade on the roofs.', ar: 'قبعة، فلا ظل على الأسطح.' },
      photoPolicy: { en: 'Welcome everywhere.', ar: 'التصوير مرحب به في كل مكان.' },
      stepFree: true,
      largestGroup: 40,
      mostAtOnce: 80,
      leadHours: 24,
    },
  },
  {
    key: 'village',
    host: 'chongming-village',
    contact: { familyName: 'Lu', givenName: 'Peiyi', address: 'peiyi.lu@example.org', language: 'zh' },
    site: {
      ...shanghai,
      name: { en: 'Chongming low-carbon village', zh: '崇明低碳村', ar: 'قرية تشونغمينغ المنخفضة الكربون' },
      description: {
        en: 'A cluster of thirty households, their biogas and their book-keeping.',
        ar: 'تجمع من ثلاثين أسرة، وغازها الحيوي ودفاتر حساباتها.',
      },
      address: { en: '8 Reed Lane, Chongming, Shanghai', ar: '8 زقاق القصب، تشونغمينغ، شنغهاي' },
      addressLocal: '上海市崇明区芦苇巷8号',
      latitude: 31.6229,
      longitude: 121.3975,
      accessRules: {
        en: 'On foot from the car park, 300 metres; nobody enters a house uninvited.',
        ar: 'سيرًا من موقف السيارات مسافة 300 متر، ولا يدخل أحد بيتًا دون دعوة.',
      },
      documentRules: {},
      equipment: { en: 'Shoes that may get muddy.', ar: 'أحذية لا بأس أن يعلق بها الطين.' },
      photoPolicy: { en: 'Ask people before taking pictures of them.', ar: 'استأذنوا الناس قبل تصويرهم.' },
      stepFree: false,
      largestGroup: 60,
      mostAtOnce: 60,
      leadHours: 48,
    },
  },
  {
    key: 'market',
    host: 'huangpu-technology-market',
    contact: { familyName: 'Xu', givenName: 'Meilin', address: 'meilin.xu@example.org', language: 'zh' },
    site: {
      ...shanghai,
      name: { en: 'Huangpu technology market', zh: '黄浦技术交易市场', ar: 'سوق هوانغبو للتكنولوجيا' },
      description: {
        en: 'The hall where patents and pilots are listed, priced and sold, online and at the counter.',
        ar: 'القاعة التي تُدرج فيها البراءات والمشاريع التجريبية وتُسعَّر وتُباع، عبر الإنترنت وعلى الشباك.',
      },
      address: { en: '31 Exchange Embankment, Huangpu, Shanghai', ar: '31 رصيف التداول، هوانغبو، شنغهاي' },
      addressLocal: '上海市黄浦区交易堤31号',
      latitude: 31.2336,
      longitude: 121.4903,
      accessRules: { en: 'Through the visitors’ lift to the third floor.', ar: 'بمصعد الزوار إلى الطابق الثالث.' },
      documentRules: { en: 'Passport.', ar: 'جواز السفر.' },
      equipment: {},
      photoPolicy: { en: 'Not of the price boards.', ar: 'لا تُصوَّر لوحات الأسعار.' },
      stepFree: true,
      largestGroup: 30,
      mostAtOnce: 60,
      leadHours: 48,
    },
  },
]

/** Where the drafting clinic of today goes. */
export const clinicSite: DemoSite = {
  key: 'works',
  host: 'chao-phraya-meter-works',
  contact: { familyName: 'Srisuk', givenName: 'Anong', address: 'anong.srisuk@example.org', language: 'en' },
  site: {
    name: { en: 'Chao Phraya meter works', ar: 'مصنع عدادات تشاو فرايا' },
    description: {
      en: 'Water meters taken apart, mended and sealed again.',
      ar: 'عدادات مياه تُفكَّك وتُصلَح وتُختم من جديد.',
    },
    address: { en: '77 Pier Seven Road, Bangkok', ar: '77 طريق الرصيف السابع، بانكوك' },
    addressLocal: '77 ถนนท่าเรือเจ็ด กรุงเทพฯ',
    localLanguage: null,
    latitude: 13.7244,
    longitude: 100.5098,
    datum: 'WGS 84',
    accessRules: { en: 'Wait at the porter’s window.', ar: 'الانتظار عند نافذة الحارس.' },
    documentRules: {},
    equipment: { en: 'Closed shoes.', ar: 'أحذية مغلقة.' },
    photoPolicy: { en: 'Welcome.', ar: 'التصوير مرحب به.' },
    stepFree: true,
    languages: ['th', 'en'],
    largestGroup: 24,
    mostAtOnce: 24,
    leadHours: 48,
  },
}

/** Another place of the same host, where the clinic goes on its second day. */
export const clinicBench: DemoSite = {
  ...clinicSite,
  key: 'bench',
  site: {
    ...clinicSite.site,
    name: { en: 'Saen Saep test bench', ar: 'منصة اختبار سين سيب' },
    description: {
      en: 'Where mended meters run against a sealed one for a week before they go home.',
      ar: 'حيث تعمل العدادات المُصلَحة أسبوعًا إلى جانب عداد مختوم قبل أن تعود إلى أماكنها.',
    },
    address: { en: '4 Saen Saep Towpath, Bangkok', ar: '4 ممر سين سيب، بانكوك' },
    addressLocal: '4 ทางเลียบคลองแสนแสบ กรุงเทพฯ',
    latitude: 13.7486,
    longitude: 100.5396,
    equipment: {},
  },
}
