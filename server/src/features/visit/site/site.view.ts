import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { SiteRow } from '../visit.entity.js'

/** Every fact of a site, for those who may change it. */
export const formOf = (row: SiteRow): SiteForm => ({
  name: row.name,
  description: row.description,
  address: row.address,
  addressLocal: row.addressLocal,
  localLanguage: row.localLanguage,
  latitude: row.latitude,
  longitude: row.longitude,
  datum: row.datum,
  accessRules: row.accessRules,
  documentRules: row.documentRules,
  equipment: row.equipment,
  photoPolicy: row.photoPolicy,
  stepFree: row.stepFree,
  languages: row.languages,
  largestGroup: row.largestGroup,
  mostAtOnce: row.mostAtOnce,
  leadHours: row.leadHours,
})
