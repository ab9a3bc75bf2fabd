import type {
  RegistrationColumn,
  RegistrationFilter,
  RegistrationRow,
} from '@plenary/shared/contracts/registration/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regions } from '@plenary/shared/language/regions'
import type { Instant } from '@plenary/shared/language/time'
import type { ReactNode } from 'react'
import { ApprovalPill } from '../../../../components/show/approval/standings.js'
import { RegistrationPill } from '../../../../components/show/pill.js'
import type { Texts } from '../../../../i18n/texts.js'
import { numberOf } from '../named.js'

export interface ListColumn {
  readonly cell: (row: RegistrationRow, texts: Texts, zone: string) => ReactNode
  readonly end?: true
  /** What a press on its head sorts by. */
  readonly sort?: RegistrationFilter['sort']
}

const day = (at: Instant | null, { dates }: Texts, zone: string) =>
  at && <span className="muted nowrap">{dates.day(dates.dayOf(at, zone))}</span>

/** How each column looks; its heading is `registration.column.…`. */
export const listColumns: Readonly<Record<RegistrationColumn, ListColumn>> = {
  category: {
    cell: ({ category }, { t }) => category && <span className="nowrap">{t(`registration.category.${category}`)}</span>,
  },
  locality: { cell: ({ locality }, { t }) => locality && t(`registration.locality.${locality}`) },
  state: { cell: ({ state }) => <RegistrationPill state={state} /> },
  approval: { cell: ({ approval }) => approval && <ApprovalPill standing={approval} /> },
  group: { cell: ({ groups }) => <span className="code nowrap">{groups.join(' ')}</span> },
  submitted: { cell: ({ submittedAt }, texts, zone) => day(submittedAt, texts, zone), end: true, sort: 'submitted' },
  number: { cell: ({ number }) => <span className="code num">{numberOf(number)}</span>, sort: 'number' },
  region: { cell: ({ region }, { language }) => region && readLocalText(regions[region].name, language).text },
  gender: { cell: ({ gender }, { t }) => gender && t(`registration.gender.${gender}`) },
  position: { cell: ({ position }) => <span dir="auto">{position}</span> },
  rank: { cell: ({ rank }) => rank, end: true },
  since: { cell: ({ stateSince }, texts, zone) => day(stateSince, texts, zone), end: true, sort: 'changed' },
  again: { cell: ({ again }, { t }) => again && t(`registration.again.${again}`) },
  expires: { cell: ({ offerExpiresAt }, texts, zone) => day(offerExpiresAt, texts, zone), end: true },
}
