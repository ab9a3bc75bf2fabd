import type { DemoEvent } from '../shapes.js'
import { seminarCategories } from './categories.js'

/** The seminar in Shanghai. Its days count from the next 4 December that is at least three weeks away. */
export const seminar: DemoEvent = {
  slug: 'shanghai-seminar',
  acronym: 'shanghai_seminar',
  type: 'seminar',
  title: {
    en: 'Connecting suppliers and users of green technology',
    ar: 'الربط بين موردي التكنولوجيا الخضراء ومستخدميها',
    fr: 'Relier fournisseurs et utilisateurs de technologies vertes',
    zh: '连接绿色技术的供给方与使用方',
  },
  question: {
    en: 'How do suppliers and users of technologies in key SDG areas find and connect to each other through online mechanisms, and which offline conditions must support them?',
    ar: 'كيف يجد موردو التكنولوجيا ومستخدموها في المجالات الرئيسية لأهداف التنمية المستدامة بعضهم بعضًا عبر الآليات الإلكترونية، وما الظروف الميدانية التي يجب أن تدعم ذلك؟',
  },
  summary: {
    en: `Government representatives, experts and practitioners compare technology markets, networks and exchanges, write offers and needs that can be answered, and spend two days at the Green Technology Bank and its partner sites.

Online mechanisms have made technologies easier to find. They have not made them easier to adopt: most contacts end before a contract, for reasons that lie outside the platform. Nobody pays for the first plant, an import rule does not know the device, no workshop can repair it. The seminar looks at both sides together: at what a market, a cluster or an exchange can do so that an offer meets a need, and at the policy, finance, incentives and innovation capacity without which the best match stays a record in a database.

Participants bring one offer or one need of their own and work on it for four days. They leave with a text that others can answer, with the people they met, and with one commitment that is followed up after three, six and twelve months.`,
    ar: `يقارن ممثلو الحكومات والخبراء والممارسون أسواق التكنولوجيا وشبكاتها، ويصوغون عروضًا واحتياجات يمكن الرد عليها، ويقضون يومين في بنك التكنولوجيا الخضراء والمواقع الشريكة.

لقد سهّلت الآليات الإلكترونية العثور على التكنولوجيا، لكنها لم تسهّل اعتمادها: فمعظم الاتصالات تنتهي قبل إبرام عقد، لأسباب تقع خارج المنصة. فلا أحد يدفع ثمن المحطة الأولى، وقواعد الاستيراد لا تعرف الجهاز، ولا ورشة تستطيع إصلاحه. وتنظر الحلقة الدراسية في الجانبين معًا: فيما يمكن أن تفعله سوق أو تجمع أو بورصة للتكنولوجيا كي يلتقي عرض باحتياج، وفي السياسات والتمويل والحوافز وقدرات الابتكار التي بدونها تبقى أفضل مطابقة مجرد سجل في قاعدة بيانات.

ويحمل كل مشارك عرضًا أو احتياجًا خاصًّا به ويعمل عليه أربعة أيام، ثم يعود بنصٍّ يستطيع الآخرون الرد عليه، وبمن التقى بهم، وبالتزام واحد يُتابَع بعد ثلاثة أشهر وستة أشهر واثني عشر شهرًا.`,
  },
  modality: 'in person',
  zone: 'Asia/Shanghai',
  starts: { after: 'opening', days: 0 },
  days: 4,
  languages: ['en', 'zh', 'fr'],
  sdgs: ['6', '7', '9', '11', '12', '13', '17.6'],
  themes: ['Technology transfer', 'Technology markets', 'South-South cooperation', 'Climate finance'],
  city: { en: 'Shanghai', ar: 'شنغهاي', fr: 'Shanghai', zh: '上海' },
  country: 'CN',
  venue: {
    name: {
      en: 'Huangpu Conference Centre',
      ar: 'مركز هوانغبو للمؤتمرات',
      fr: 'Centre de conférences de Huangpu',
      zh: '黄浦会议中心',
    },
    address: {
      zh: '上海市黄浦区江岸路618号 黄浦会议中心',
      en: '618 Jiang’an Road, Huangpu District, Shanghai',
      ar: '618 طريق جيانغآن، حي هوانغبو، شنغهاي',
    },
    access: {
      en: 'Step-free in all rooms, hearing loop in Harbour Hall, a quiet room on the second floor. The nearest metro station has a lift.',
      ar: 'دخول بلا درجات إلى كل القاعات، وحلقة سمعية في قاعة المرفأ، وغرفة هادئة في الطابق الثاني. وفي أقرب محطة مترو مصعد.',
    },
  },
  whoPays: {
    en: `Attendance is free of charge. The organizers provide meals during the sessions, local transport on the visit days, interpretation and materials.

For up to 40 government delegates, youth and practitioners from least developed countries, landlocked developing countries and small island developing States the organizers buy an economy ticket and pay the hotel for five nights. All others, or those who send them, pay for travel and hotel. Visa fees are borne by participants; the host ministry issues the invitation letter.`,
    ar: `المشاركة مجانية. ويوفر المنظمون الوجبات أثناء الجلسات، والنقل المحلي في يومي الزيارة، والترجمة الشفوية والمواد.

ويشتري المنظمون تذكرة سفر بالدرجة السياحية ويدفعون أجرة الفندق لخمس ليالٍ لعدد يصل إلى 40 من المندوبين الحكوميين والشباب والممارسين من أقل البلدان نموًّا والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية. أما سائر المشاركين فيدفعون هم أو الجهات التي توفدهم تكاليف السفر والفندق. ويتحمل المشاركون رسوم التأشيرة، وتصدر الوزارة المضيفة رسالة الدعوة.`,
  },
  howToTakePart: {
    en: `Register with an account of your own, in the category you come in. Government delegates attach an endorsement of their ministry or agency; where a country has a focal point, the focal point ranks its candidates.

Reviewers read each registration: the relevance of the need or offer, the position to act on it, and the statement. Seats are then offered so that half go to women and a third to least developed countries, landlocked developing countries and small island developing States. An offer names the day by which it must be confirmed. Whoever finds no seat is put on the waiting list, and moves up when a seat becomes free.`,
    ar: `سجِّل بحساب خاص بك وبالصفة التي تحضر بها. ويرفق المندوبون الحكوميون موافقة وزارتهم أو هيئتهم؛ وحيثما كان للبلد منسق، رتّب المنسق مرشحيه.

ويقرأ المراجعون كل تسجيل: مدى صلة الاحتياج أو العرض بالموضوع، وقدرة صاحبه على العمل به، والبيان المقدم. ثم تُعرض المقاعد بحيث يكون نصفها للنساء وثلثها لأقل البلدان نموًّا والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية. ويحدد كل عرض اليوم الذي يجب تأكيده قبله. ومن لا يجد مقعدًا يُدرج في قائمة الانتظار ويتقدم فيها كلما شغر مقعد.`,
  },
  contact: { name: 'Secretariat of the seminar', address: 'shanghai-seminar@example.org' },
  accent: '#0b5f60',
  seats: 100,
  policy: 'selection',
  opens: { after: 'load', days: -63, at: '09:00' },
  closes: { after: 'load', days: 10, at: '23:59' },
  rooms: [
    {
      key: 'harbour',
      name: { en: 'Harbour Hall', ar: 'قاعة المرفأ', fr: 'Salle du Port', zh: '海港厅' },
      capacity: 180,
      accessible: true,
    },
    {
      key: 'magnolia',
      name: { en: 'Magnolia Room', ar: 'قاعة الماغنوليا', fr: 'Salle Magnolia', zh: '玉兰厅' },
      capacity: 60,
      accessible: true,
    },
    {
      key: 'river',
      name: { en: 'River Room', ar: 'قاعة النهر', fr: 'Salle du Fleuve', zh: '江景厅' },
      capacity: 40,
      accessible: true,
    },
  ],
  categories: seminarCategories,
  targets: [
    { of: { gender: 'woman' }, percent: 50 },
    { of: { groups: ['LDC', 'LLDC', 'SIDS'] }, percent: 33 },
    { of: { region: 'africa' }, percent: 30 },
    { of: { region: 'asia' }, percent: 26 },
    { of: { region: 'europe' }, percent: 12 },
    { of: { region: 'latin america and the caribbean' }, percent: 18 },
    { of: { region: 'northern america' }, percent: 6 },
    { of: { region: 'oceania' }, percent: 8 },
  ],
  eligible: null,
}
