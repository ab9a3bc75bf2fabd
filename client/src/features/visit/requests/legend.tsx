import { StopPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'

const shown = ['proposed', 'requested', 'confirmed', 'counter-proposed', 'declined', 'completed'] as const

/** The shapes of the states, what a change after confirmation does, and the keys. */
export function Legend() {
  const { t } = useTexts()
  return (
    <ul className="legend row small muted">
      {shown.map((state) => (
        <li key={state}>
          <StopPill state={state} />
        </li>
      ))}
      <li className="push tiny">{t('organise.visit.returns')}</li>
      <li className="tiny" id="planner-keys">
        {t('organise.visit.keys')}
      </li>
    </ul>
  )
}
