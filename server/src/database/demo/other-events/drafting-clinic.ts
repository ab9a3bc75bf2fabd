import type { DemoEvent, DemoParticipation, DemoSession } from '../shapes.js'

/** A workshop of two days in Bangkok that runs on the day of the load. */
export const draftingClinic: DemoEvent = {
  slug: 'needs-clinic-bangkok',
  acronym: 'needs_clinic',
  type: 'workshop',
  title: { en: 'From problem to published need: a drafting clinic', ar: 'من المشكلة إلى احتياج منشور: ورشة صياغة' },
  question: {
    en: 'What turns a problem that everybody knows into a need that a supplier can answer?',
    ar: 'ما الذي يحوّل مشكلة يعرفها الجميع إلى احتياج يستطيع مورد أن يرد عليه؟',
  },
  summary: {
    en: 'Sixteen officials from water and energy utilities each bring one problem and leave with one published need. They write in the morning, are read by engineers in the afternoon, and publish on the second day.',
    ar: 'يحضر ستة عشر مسؤولًا من مرافق المياه والطاقة، كل بمشكلة واحدة، ويعودون كل باحتياج منشور. يكتبون صباحًا، ويقرأ المهندسون ما كتبوه بعد الظهر، وينشرونه في اليوم الثاني.',
  },
  modality: 'in person',
  zone: 'Asia/Bangkok',
  starts: { after: 'load', days: 0 },
  days: 2,
  languages: ['en'],
  sdgs: ['6', '7', '17.6'],
  themes: ['Offers and needs'],
  city: { en: 'Bangkok', ar: 'بانكوك' },
  country: 'TH',
  venue: {
    name: { en: 'Riverside Learning Centre', ar: 'مركز التعلم على ضفة النهر' },
    address: {
      en: '9 Khlong San Pier Road, Bangkok',
      ar: '9 طريق رصيف كلونغ سان، بانكوك',
    },
    access: { en: 'Lift to all floors', ar: 'مصعد إلى كل الطوابق' },
  },
  whoPays: {
    en: 'Attendance and lunch are free of charge. Utilities pay for the travel of their staff.',
    ar: 'المشاركة والغداء مجانيان. وتدفع المرافق تكاليف سفر موظفيها.',
  },
  howToTakePart: {
    en: 'Registration was open until seats ran out. Bring one problem, in a page.',
    ar: 'كان التسجيل مفتوحًا حتى نفاد المقاعد. أحضر مشكلة واحدة في صفحة.',
  },
  contact: { name: 'Aurélie Nkoulou', address: 'needs-clinic@example.org' },
  accent: '#5b3a8c',
  seats: 16,
  policy: 'open',
  opens: { after: 'load', days: -40, at: '09:00' },
  closes: { after: 'load', days: -7, at: '18:00' },
  rooms: [{ key: 'library', name: { en: 'Library', ar: 'المكتبة' }, capacity: 30, accessible: true }],
  categories: [
    {
      category: 'government delegate',
      quota: null,
      description: { en: 'Works for a public utility or its ministry', ar: 'يعمل في مرفق عام أو في وزارته' },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'practitioner',
      quota: null,
      description: { en: 'Helps others to write needs', ar: 'يساعد غيره على صياغة الاحتياجات' },
      sections: ['about you', 'work', 'needs'],
    },
    {
      category: 'expert',
      quota: null,
      description: { en: 'Reads drafts as an engineer', ar: 'يقرأ المسودات بعين المهندس' },
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

const coming = (...keys: string[]): DemoParticipation[] => keys.map((person) => ({ person, state: 'confirmed' }))

/** Sixteen seats, all taken, and two who wait. */
export const draftingClinicPeople: readonly DemoParticipation[] = [
  ...coming('vannak-keo', 'thi-bich-ngoc-dang', 'maricel-salonga-reyes', 'bounmy-sengdara', 'tshering-yangzom'),
  ...coming('fathimath-waheed', 'faisal-lodhi', 'sunita-gurung', 'filipo-aumua', 'mereseini-vakaloloma', 'thiri-nwe'),
  ...coming('meenakshi-chatterjee', 'oyunbileg-batsaikhan', 'neema-kileo', 'moses-kaggwa', 'rania-haddadin'),
  { person: 'sione-fifita', state: 'waitlisted' },
  { person: 'kondwani-chirwa', state: 'waitlisted' },
]

export const draftingClinicAgenda: readonly DemoSession[] = [
  {
    key: 'opening',
    type: 'opening',
    title: { en: 'Sixteen problems in sixteen minutes', ar: 'ست عشرة مشكلة في ست عشرة دقيقة' },
    abstract: {
      en: 'One minute each, standing, without slides. The others note the one thing they did not understand; these notes are the first reading.',
      ar: 'دقيقة لكل مشارك، وقوفًا وبلا شرائح. ويدوّن الآخرون الشيء الوحيد الذي لم يفهموه، وهذه الملاحظات هي القراءة الأولى.',
    },
    languages: ['en'],
    day: 1,
    starts: '08:30',
    ends: '09:15',
    room: 'library',
    people: [['chair', 'aurelie-nkoulou']],
  },
  {
    key: 'writing-hour',
    type: 'workshop',
    title: { en: 'Writing: how much, how often, run by whom', ar: 'الكتابة: كم، وكل متى، ومن يشغّل' },
    abstract: {
      en: 'Numbers first, then the place, then the people. Nobody names a technology before noon.',
      ar: 'الأرقام أولًا، ثم المكان، ثم الناس. ولا يسمّي أحد تكنولوجيا قبل الظهر.',
    },
    languages: ['en'],
    day: 1,
    starts: '09:15',
    ends: '12:00',
    room: 'library',
    people: [['moderator', 'aurelie-nkoulou', 'kenji-morishita']],
  },
  {
    key: 'lunch',
    type: 'meal',
    title: { en: 'Lunch on the pier', ar: 'غداء على الرصيف' },
    languages: [],
    day: 1,
    starts: '12:00',
    ends: '13:15',
    room: null,
  },
  {
    key: 'engineers-read',
    type: 'workshop',
    title: { en: 'Engineers read aloud', ar: 'المهندسون يقرأون بصوت مسموع' },
    abstract: {
      en: 'Each draft is read aloud by an engineer who would have to bid on it. Where the voice stops, a number is missing.',
      ar: 'يقرأ كل مسودة بصوت مسموع مهندس عليه أن يتقدم بعرض بناءً عليها. وحيث يتوقف الصوت، ثمة رقم ناقص.',
    },
    languages: ['en'],
    day: 1,
    starts: '13:15',
    ends: '16:30',
    room: 'library',
    people: [['presenter', 'meenakshi-chatterjee', 'oyunbileg-batsaikhan']],
  },
  {
    key: 'conditions',
    type: 'workshop',
    title: { en: 'The conditions: money, rules, skills', ar: 'الشروط: المال والقواعد والمهارات' },
    abstract: {
      en: 'From what budget, under which rule, with whose hands: the second page of a need, and the one that suppliers read first.',
      ar: 'من أي ميزانية، وبموجب أي قاعدة، وبأيدي من: الصفحة الثانية من الاحتياج، وهي التي يقرأها الموردون أولًا.',
    },
    languages: ['en'],
    day: 2,
    starts: '09:00',
    ends: '11:00',
    room: 'library',
    people: [['moderator', 'kenji-morishita']],
  },
  {
    key: 'publishing',
    type: 'closing',
    title: { en: 'Publishing sixteen needs', ar: 'نشر ستة عشر احتياجًا' },
    abstract: {
      en: 'Each need is read once more by its author and published. Who is not ready says what is missing and by when it will be there.',
      ar: 'يقرأ كل مؤلف احتياجه مرة أخيرة ثم يُنشر. ومن لم يكن جاهزًا يذكر ما الذي ينقصه ومتى يتوافر.',
    },
    languages: ['en'],
    day: 2,
    starts: '11:15',
    ends: '12:30',
    room: 'library',
    people: [['chair', 'aurelie-nkoulou']],
  },
]
