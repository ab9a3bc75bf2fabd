import type { DemoEvent, DemoParticipation } from '../shapes.js'

/** The expert group meeting in Kathmandu, half a year past. */
export const cleanCooking: DemoEvent = {
  slug: 'clean-cooking-kathmandu',
  acronym: 'clean_cooking',
  type: 'expert group meeting',
  title: {
    en: 'Clean cooking: from pilot to public procurement',
    ar: 'الطهي النظيف: من التجربة إلى المشتريات العمومية',
  },
  question: {
    en: 'What must a public buyer ask for so that a clean stove is still in use after its second winter?',
    ar: 'ما الذي يجب أن يطلبه المشتري العمومي كي يبقى الموقد النظيف مستخدمًا بعد شتائه الثاني؟',
  },
  summary: {
    en: `Public buyers pay for the price of a stove and not for its years in use. Experts and officials who have bought stoves, sold them, repaired them or counted them drafted clauses that tie a part of the price to use after twelve months, and compared what it costs to verify it.

The meeting asked for no new pilots. It worked from 214 tenders of the last six years and from visits to two hill districts, two winters after delivery.`,
    ar: `يدفع المشترون العموميون ثمن الموقد لا سنوات استخدامه. وقد صاغ خبراء ومسؤولون سبق لهم شراء المواقد أو بيعها أو إصلاحها أو إحصاؤها بنودًا تربط جزءًا من الثمن بالاستخدام بعد اثني عشر شهرًا، وقارنوا كلفة التحقق من ذلك.

ولم يطلب الاجتماع تجارب جديدة، بل عمل انطلاقًا من 214 مناقصة في السنوات الست الأخيرة ومن زيارات إلى مقاطعتين جبليتين بعد شتاءين من التسليم.`,
  },
  modality: 'in person',
  zone: 'Asia/Kathmandu',
  starts: { after: 'load', days: -189 },
  days: 3,
  languages: ['en', 'fr'],
  sdgs: ['5', '7.1', '12.7'],
  themes: ['Public procurement', 'Clean cooking'],
  city: { en: 'Kathmandu', ar: 'كاتماندو' },
  country: 'NP',
  venue: {
    name: { en: 'Valley Training Centre', ar: 'مركز الوادي للتدريب' },
    address: {
      en: '14 Brick Lane, Lalitpur, Kathmandu Valley',
      ar: '14 زقاق الطوب، لاليتبور، وادي كاتماندو',
    },
    access: { en: 'Ground floor, ramp at the garden gate', ar: 'الطابق الأرضي، ومنحدر عند بوابة الحديقة' },
  },
  whoPays: {
    en: 'Attendance was free of charge. The organizers paid travel and four nights for experts from developing countries.',
    ar: 'كانت المشاركة مجانية. ودفع المنظمون تكاليف السفر وأربع ليالٍ لخبراء البلدان النامية.',
  },
  howToTakePart: {
    en: 'By invitation of the parties to the memorandum.',
    ar: 'بدعوة من طرفي مذكرة التفاهم.',
  },
  contact: { name: 'Secretariat of the expert group', address: 'clean-cooking@example.org' },
  accent: '#8a3b12',
  seats: 45,
  policy: 'invitation',
  opens: { after: 'load', days: -270, at: '09:00' },
  closes: { after: 'load', days: -203, at: '23:59' },
  rooms: [
    { key: 'terrace', name: { en: 'Terrace Hall', ar: 'قاعة الشرفة' }, capacity: 60, accessible: true },
    { key: 'workshop', name: { en: 'Workshop', ar: 'الورشة' }, capacity: 24, accessible: false },
  ],
  categories: [
    {
      category: 'expert',
      quota: null,
      description: {
        en: 'Has worked on clean cooking for five years or more',
        ar: 'عمل في مجال الطهي النظيف خمس سنوات أو أكثر',
      },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'government delegate',
      quota: null,
      description: { en: 'Buys or regulates stoves', ar: 'يشتري المواقد أو ينظم شؤونها' },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'practitioner',
      quota: null,
      description: { en: 'Runs a programme, a market or a workshop', ar: 'يدير برنامجًا أو سوقًا أو ورشة' },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'private sector',
      quota: 8,
      description: { en: 'Makes or repairs stoves', ar: 'يصنع المواقد أو يصلحها' },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'secretariat',
      quota: null,
      description: { en: 'Of the organizing parties', ar: 'من الجهات المنظِّمة' },
      sections: ['about you', 'work', 'needs'],
    },
  ],
  targets: [{ of: { gender: 'woman' }, percent: 50 }],
  eligible: null,
}

const attended = (...keys: string[]): DemoParticipation[] => keys.map((person) => ({ person, state: 'attended' }))

/** Who was invited and what became of it: 34 attended, two in part, two did not come, one had withdrawn. */
export const cleanCookingPeople: readonly DemoParticipation[] = [
  ...attended('sunita-gurung', 'koffi-adjovi', 'ingrid-solheim', 'amina-wanjiru-kariuki', 'nusrat-jahan-chowdhury'),
  ...attended('fatoumata-diarra', 'joaquim-mateus-nhantumbo', 'tshering-yangzom', 'bounmy-sengdara', 'babacar-ndour'),
  ...attended('kiprotich-onyango', 'chidinma-adeyinka', 'kojo-agyeman', 'abena-amponsah', 'dawit-woldeyes'),
  ...attended(
    'hiwot-gebremariam',
    'clarisse-habimana',
    'moses-kaggwa',
    'neema-kileo',
    'mwila-phiri',
    'kondwani-chirwa',
  ),
  ...attended('edem-dossou', 'voahangy-razafindrakoto', 'vannak-keo', 'meenakshi-chatterjee', 'faisal-lodhi'),
  ...attended('otoniel-xicara-lopez', 'frantz-desrosiers-pierre', 'maria-fernanda-quispe-rojas', 'thi-bich-ngoc-dang'),
  ...attended('maricel-salonga-reyes', 'thiri-nwe', 'niamh-odonoghue', 'jorg-kohler-wiens'),
  { person: 'oyunbileg-batsaikhan', state: 'partly attended' },
  { person: 'olivier-niyonsaba', state: 'partly attended' },
  { person: 'obinna-nwankwo', state: 'no show' },
  { person: 'joost-ter-braak', state: 'no show' },
  { person: 'ochieng-nderitu', state: 'withdrawn' },
]
