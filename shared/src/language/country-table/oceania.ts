import type { CountryRow } from './country-row.js'

export const oceania = {
  'australia and new zealand': {
    AU: ['036', 'member'],
    CC: ['166', 'other'],
    CX: ['162', 'other'],
    HM: ['334', 'other'],
    NF: ['574', 'other'],
    NZ: ['554', 'member'],
  },
  melanesia: {
    FJ: ['242', 'member'],
    NC: ['540', 'other'],
    PG: ['598', 'member'],
    SB: ['090', 'member'],
    VU: ['548', 'member'],
  },
  micronesia: {
    FM: ['583', 'member'],
    GU: ['316', 'other'],
    KI: ['296', 'member'],
    MH: ['584', 'member'],
    MP: ['580', 'other'],
    NR: ['520', 'member'],
    PW: ['585', 'member'],
    UM: ['581', 'other'],
  },
  polynesia: {
    AS: ['016', 'other'],
    CK: ['184', 'other'],
    NU: ['570', 'other'],
    PF: ['258', 'other'],
    PN: ['612', 'other'],
    TK: ['772', 'other'],
    TO: ['776', 'member'],
    TV: ['798', 'member'],
    WF: ['876', 'other'],
    WS: ['882', 'member'],
  },
} as const satisfies Record<string, Record<string, CountryRow>>
