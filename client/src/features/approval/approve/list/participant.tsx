import type { ParticipantForApprover } from '@plenary/shared/contracts/approval/approver'
import type { ParticipantField } from '@plenary/shared/rules/approval/content'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Texts } from '../../../../i18n/texts.js'
import { Others } from '../others.js'

interface ParticipantProps {
  readonly of: ParticipantForApprover
  readonly countryName: (code: string) => string
}

export const nameOf = ({ content: { familyName, givenName } }: ParticipantForApprover): string =>
  [givenName, familyName].filter(Boolean).join(' ')

/** Who, as what, from where; what changed since the last yes; what the other party said. */
export function Participant({ of, countryName }: ParticipantProps) {
  const texts = useTexts()
  const { t } = texts
  const { content, before, changed, others } = of
  const said = (field: ParticipantField, version = content) => wordFor(field, version, countryName, texts)
  return (
    <div className="stack gap-1">
      <h3>
        <bdi>{nameOf(of)}</bdi>
      </h3>
      <p>{[said('category'), said('country')].filter(Boolean).join(' · ')}</p>
      <p className="muted">
        <bdi>{[content.position, content.organisation].filter(Boolean).join(', ')}</bdi>
      </p>
      {before && changed.length > 0 && (
        <ul className="approve-changes">
          {changed.map((field) => (
            <li key={field}>
              <span className="muted">{t(`approve.field.${field}`)}</span>{' '}
              <del dir="auto">{said(field, before) || t('approve.nothing')}</del>{' '}
              <ins dir="auto">{said(field) || t('approve.nothing')}</ins>
            </li>
          ))}
        </ul>
      )}
      <Others of={others} />
    </div>
  )
}

function wordFor(
  field: ParticipantField,
  content: ParticipantForApprover['content'],
  countryName: (code: string) => string,
  { t }: Texts,
): string {
  if (field === 'category') return content.category ? t(`registration.category.${content.category}`) : ''
  if (field === 'country') return content.country ? countryName(content.country) : ''
  return content[field]
}
