import type { FormSection } from '@plenary/shared/language/categories'
import type { DemoEvent } from '../shapes.js'

const beforeSelection: readonly FormSection[] = ['about you', 'work', 'statement', 'needs']
const withoutSelection: readonly FormSection[] = ['about you', 'work', 'needs']

/** As what one can come to the seminar: seven categories that share the 100 seats, and those that take none. */
export const seminarCategories: DemoEvent['categories'] = [
  {
    category: 'government delegate',
    quota: 44,
    description: { en: 'Nominated by a ministry or agency', ar: 'مرشَّح من وزارة أو هيئة' },
    sections: beforeSelection,
  },
  {
    category: 'expert',
    quota: 16,
    description: { en: 'Works on technology transfer and adoption', ar: 'يعمل في نقل التكنولوجيا واعتمادها' },
    sections: beforeSelection,
  },
  {
    category: 'practitioner',
    quota: 13,
    description: { en: 'Runs a market, a cluster or a transfer office', ar: 'يدير سوقًا أو تجمعًا أو مكتب نقل' },
    sections: beforeSelection,
  },
  {
    category: 'resource person',
    quota: 2,
    description: {
      en: 'Knows the markets and clusters that the visits lead to',
      ar: 'يعرف الأسواق والتجمعات التي تقصدها الزيارات',
    },
    locality: 'local',
    sections: beforeSelection,
  },
  {
    category: 'private sector',
    quota: 12,
    description: { en: 'Offers or seeks a technology', ar: 'يعرض تكنولوجيا أو يبحث عنها' },
    sections: beforeSelection,
  },
  {
    category: 'youth',
    quota: 7,
    description: { en: '18 to 30, with a project of their own', ar: 'من 18 إلى 30 عامًا وله مشروعه' },
    sections: beforeSelection,
  },
  {
    category: 'observer',
    quota: 6,
    description: { en: 'From the agreement’s parties and their partners', ar: 'من أطراف الاتفاق وشركائهم' },
    sections: beforeSelection,
  },
  {
    category: 'speaker',
    quota: null,
    description: { en: 'Invited to speak, without a seat of the quotas', ar: 'مدعوّ لإلقاء كلمة، خارج حصص المقاعد' },
    sections: withoutSelection,
  },
  {
    category: 'host',
    quota: null,
    description: { en: 'Receives the groups at a site', ar: 'يستقبل المجموعات في أحد المواقع' },
    locality: 'local',
    sections: withoutSelection,
  },
  {
    category: 'interpreter',
    quota: null,
    description: { en: 'Interprets in the rooms or with a group', ar: 'يترجم في القاعات أو يرافق مجموعة' },
    sections: withoutSelection,
  },
  {
    category: 'secretariat',
    quota: null,
    description: { en: 'Of the organizing parties', ar: 'من الجهات المنظِّمة' },
    sections: withoutSelection,
  },
]
