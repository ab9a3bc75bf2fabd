import type { DemoEvent } from '../shapes.js'

/** As what one can come to the seminar: six categories that share the 100 seats, and those that take none. */
export const seminarCategories: DemoEvent['categories'] = [
  {
    category: 'government delegate',
    quota: 44,
    description: { en: 'Nominated by a ministry or agency', ar: 'مرشَّح من وزارة أو هيئة' },
  },
  {
    category: 'expert',
    quota: 16,
    description: { en: 'Works on technology transfer and adoption', ar: 'يعمل في نقل التكنولوجيا واعتمادها' },
  },
  {
    category: 'practitioner',
    quota: 14,
    description: { en: 'Runs a market, a cluster or a transfer office', ar: 'يدير سوقًا أو تجمعًا أو مكتب نقل' },
  },
  {
    category: 'private sector',
    quota: 12,
    description: { en: 'Offers or seeks a technology', ar: 'يعرض تكنولوجيا أو يبحث عنها' },
  },
  {
    category: 'youth',
    quota: 8,
    description: { en: '18 to 30, with a project of their own', ar: 'من 18 إلى 30 عامًا وله مشروعه' },
  },
  {
    category: 'observer',
    quota: 6,
    description: { en: 'From the agreement’s parties and their partners', ar: 'من أطراف الاتفاق وشركائهم' },
  },
  {
    category: 'speaker',
    quota: null,
    description: { en: 'Invited to speak, without a seat of the quotas', ar: 'مدعوّ لإلقاء كلمة، خارج حصص المقاعد' },
  },
  {
    category: 'host',
    quota: null,
    description: { en: 'Receives the groups at a site', ar: 'يستقبل المجموعات في أحد المواقع' },
  },
  {
    category: 'interpreter',
    quota: null,
    description: { en: 'Interprets in the rooms or with a group', ar: 'يترجم في القاعات أو يرافق مجموعة' },
  },
  {
    category: 'secretariat',
    quota: null,
    description: { en: 'Of the organizing parties', ar: 'من الجهات المنظِّمة' },
  },
]
