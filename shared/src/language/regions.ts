import type { LocalText } from './local-text.js'

/**
 * The regions of the world after the United Nations' M49 standard, alphabetical in English. The Americas are two:
 * M49's sub-regions "Latin America and the Caribbean" and "Northern America". Source: UN Statistics Division, M49.
 */
export const regions = {
  africa: { m49: '002', name: { ar: 'أفريقيا', zh: '非洲', en: 'Africa', fr: 'Afrique', ru: 'Африка', es: 'África' } },
  asia: { m49: '142', name: { ar: 'آسيا', zh: '亚洲', en: 'Asia', fr: 'Asie', ru: 'Азия', es: 'Asia' } },
  europe: { m49: '150', name: { ar: 'أوروبا', zh: '欧洲', en: 'Europe', fr: 'Europe', ru: 'Европа', es: 'Europa' } },
  'latin america and the caribbean': {
    m49: '419',
    name: {
      ar: 'أمريكا اللاتينية ومنطقة البحر الكاريبي',
      zh: '拉丁美洲和加勒比',
      en: 'Latin America and the Caribbean',
      fr: 'Amérique latine et Caraïbes',
      ru: 'Латинская Америка и Карибский бассейн',
      es: 'América Latina y el Caribe',
    },
  },
  'northern america': {
    m49: '021',
    name: {
      ar: 'أمريكا الشمالية',
      zh: '北美',
      en: 'Northern America',
      fr: 'Amérique septentrionale',
      ru: 'Северная Америка',
      es: 'América septentrional',
    },
  },
  oceania: {
    m49: '009',
    name: { ar: 'أوقيانوسيا', zh: '大洋洲', en: 'Oceania', fr: 'Océanie', ru: 'Океания', es: 'Oceanía' },
  },
} as const satisfies Record<string, { m49: string; name: LocalText }>

export type Region = keyof typeof regions
export const regionNames = Object.keys(regions) as Region[]

/** M49's smallest groupings (its intermediate regions where it has them) and the region that each is part of. */
export const subRegions = {
  'eastern africa': { m49: '014', region: 'africa' },
  'middle africa': { m49: '017', region: 'africa' },
  'northern africa': { m49: '015', region: 'africa' },
  'southern africa': { m49: '018', region: 'africa' },
  'western africa': { m49: '011', region: 'africa' },
  'central asia': { m49: '143', region: 'asia' },
  'eastern asia': { m49: '030', region: 'asia' },
  'south-eastern asia': { m49: '035', region: 'asia' },
  'southern asia': { m49: '034', region: 'asia' },
  'western asia': { m49: '145', region: 'asia' },
  'eastern europe': { m49: '151', region: 'europe' },
  'northern europe': { m49: '154', region: 'europe' },
  'southern europe': { m49: '039', region: 'europe' },
  'western europe': { m49: '155', region: 'europe' },
  caribbean: { m49: '029', region: 'latin america and the caribbean' },
  'central america': { m49: '013', region: 'latin america and the caribbean' },
  'south america': { m49: '005', region: 'latin america and the caribbean' },
  'northern america': { m49: '021', region: 'northern america' },
  'australia and new zealand': { m49: '053', region: 'oceania' },
  melanesia: { m49: '054', region: 'oceania' },
  micronesia: { m49: '057', region: 'oceania' },
  polynesia: { m49: '061', region: 'oceania' },
} as const satisfies Record<string, { m49: string; region: Region }>

export type SubRegion = keyof typeof subRegions
