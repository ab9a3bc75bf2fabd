import type { DemoOrganisation } from './shapes.js'

/** Organisations that sign, co-organise or receive; all invented. Where people work is a text of their own. */
export const organisations: readonly DemoOrganisation[] = [
  {
    key: 'un-technology-cooperation',
    kind: 'un entity',
    country: null,
    name: {
      en: 'Department for Technology Cooperation, United Nations',
      ar: 'إدارة التعاون التكنولوجي، الأمم المتحدة',
      fr: 'Département de la coopération technologique, Nations Unies',
      zh: '联合国技术合作部',
    },
  },
  {
    key: 'ministry-of-science',
    kind: 'government',
    country: 'CN',
    name: {
      en: 'Ministry of Science and Technology, China',
      ar: 'وزارة العلوم والتكنولوجيا، الصين',
      fr: 'Ministère de la science et de la technologie, Chine',
      zh: '中国科学技术部',
    },
  },
  {
    key: 'green-technology-bank',
    kind: 'network',
    country: 'CN',
    name: {
      en: 'Green Technology Bank',
      ar: 'بنك التكنولوجيا الخضراء',
      fr: 'Banque des technologies vertes',
      zh: '绿色技术银行',
    },
  },
  {
    key: 'qingpu-water-laboratory',
    kind: 'academia',
    country: 'CN',
    name: {
      en: 'Qingpu Water Laboratory',
      ar: 'مختبر تشينغبو للمياه',
      fr: 'Laboratoire des eaux de Qingpu',
      zh: '青浦水环境实验室',
    },
  },
  {
    key: 'songjiang-circular-materials',
    kind: 'private sector',
    country: 'CN',
    name: {
      en: 'Songjiang Circular Materials',
      ar: 'سونغجيانغ للمواد الدائرية',
      fr: 'Matériaux circulaires de Songjiang',
      zh: '松江循环材料有限公司',
    },
  },
  {
    key: 'jiading-solar-park',
    kind: 'private sector',
    country: 'CN',
    name: {
      en: 'Jiading Solar and Storage Park',
      ar: 'مجمع جيادينغ للطاقة الشمسية والتخزين',
      fr: 'Parc solaire et de stockage de Jiading',
      zh: '嘉定光储园',
    },
  },
  {
    key: 'chongming-village',
    kind: 'other',
    country: 'CN',
    name: {
      en: 'Chongming Low-carbon Village',
      ar: 'قرية تشونغمينغ المنخفضة الكربون',
      fr: 'Village bas carbone de Chongming',
      zh: '崇明低碳村',
    },
  },
  {
    key: 'huangpu-technology-market',
    kind: 'other',
    country: 'CN',
    name: {
      en: 'Huangpu Technology Market',
      ar: 'سوق هوانغبو للتكنولوجيا',
      fr: 'Marché des technologies de Huangpu',
      zh: '黄浦技术交易市场',
    },
  },
  {
    key: 'chao-phraya-meter-works',
    kind: 'private sector',
    country: 'TH',
    name: { en: 'Chao Phraya Meter Works', ar: 'مصنع تشاو فرايا للعدادات' },
  },
]
