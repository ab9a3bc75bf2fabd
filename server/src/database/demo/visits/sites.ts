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
      },
      address: { en: '88 Century Reed Road, Pudong, Shanghai', ar: '88 طريق سنتشري ريد، بودونغ، شنغهاي' },
      addressLocal: '上海市浦东新区世纪芦苇路88号',
      latitude: 31.2304,
      longitude: 121.54,
      accessRules: { en: 'Enter by the north gate, in one group; badges stay visible.' },
      documentRules: { en: 'Passport or national identity card, the original.' },
      equipment: {},
      photoPolicy: { en: 'Welcome in the exhibition, not in the matching centre.' },
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
      description: { en: 'Membranes and sensors tested on river water, with the records of eleven years.' },
      address: { en: '12 Lotus Dyke, Qingpu, Shanghai' },
      addressLocal: '上海市青浦区莲堤12号',
      latitude: 31.1512,
      longitude: 121.114,
      accessRules: { en: 'Two at a time through the lock; bags stay outside.' },
      documentRules: { en: 'Passport, or a copy with the photograph.' },
      equipment: { en: 'Goggles and coats are lent at the door; closed shoes.' },
      photoPolicy: { en: 'Ask whoever works at the bench.' },
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
      description: { en: 'Where used batteries and panels become feedstock again, and who pays for the collection.' },
      address: { en: '5 Kiln Lane, Songjiang, Shanghai' },
      addressLocal: '上海市松江区窑巷5号',
      latitude: 31.0322,
      longitude: 121.2277,
      accessRules: { en: 'One guide per fifteen visitors; stay between the yellow lines.' },
      documentRules: { en: 'Passport or national identity card.' },
      equipment: { en: 'Helmet and vest are lent; closed shoes with firm soles.' },
      photoPolicy: { en: 'Not inside the plant.' },
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
      },
      address: { en: '210 Warehouse Street, Jiading, Shanghai' },
      addressLocal: '上海市嘉定区仓库街210号',
      latitude: 31.3838,
      longitude: 121.2505,
      accessRules: { en: 'Sign in at the container by the gate.' },
      documentRules: { en: 'Any document with name and photograph.' },
      equipment: { en: 'A hat; there is no shade on the roofs.' },
      photoPolicy: { en: 'Welcome everywhere.' },
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
      description: { en: 'A cluster of thirty households, their biogas and their book-keeping.' },
      address: { en: '8 Reed Lane, Chongming, Shanghai' },
      addressLocal: '上海市崇明区芦苇巷8号',
      latitude: 31.6229,
      longitude: 121.3975,
      accessRules: { en: 'On foot from the car park, 300 metres; nobody enters a house uninvited.' },
      documentRules: {},
      equipment: { en: 'Shoes that may get muddy.' },
      photoPolicy: { en: 'Ask people before taking pictures of them.' },
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
      description: { en: 'The hall where patents and pilots are listed, priced and sold, online and at the counter.' },
      address: { en: '31 Exchange Embankment, Huangpu, Shanghai' },
      addressLocal: '上海市黄浦区交易堤31号',
      latitude: 31.2336,
      longitude: 121.4903,
      accessRules: { en: 'Through the visitors’ lift to the third floor.' },
      documentRules: { en: 'Passport.' },
      equipment: {},
      photoPolicy: { en: 'Not of the price boards.' },
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
    name: { en: 'Chao Phraya meter works' },
    description: { en: 'Water meters taken apart, mended and sealed again.' },
    address: { en: '77 Pier Seven Road, Bangkok' },
    addressLocal: '77 ถนนท่าเรือเจ็ด กรุงเทพฯ',
    localLanguage: null,
    latitude: 13.7244,
    longitude: 100.5098,
    datum: 'WGS 84',
    accessRules: { en: 'Wait at the porter’s window.' },
    documentRules: {},
    equipment: { en: 'Closed shoes.' },
    photoPolicy: { en: 'Welcome.' },
    stepFree: true,
    languages: ['th', 'en'],
    largestGroup: 24,
    mostAtOnce: 24,
    leadHours: 24,
  },
}
