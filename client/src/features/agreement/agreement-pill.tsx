import type { AgreementState } from '@plenary/shared/rules/agreement/moves'
import { Pill } from '../../components/show/pill.js'
import type { StateLook } from '../../components/show/states.js'
import { useTexts } from '../../i18n/speaking.js'

/** Squares, as events have them: an agreement is announced when it is signed. */
const looks: Readonly<Record<AgreementState, StateLook>> = {
  draft: { icon: 'k-draft', tone: 'off' },
  signed: { icon: 'k-open', tone: 'ok' },
  ended: { icon: 'k-concluded', tone: 'off' },
}

export function AgreementPill({ state, solid }: { readonly state: AgreementState; readonly solid?: boolean }) {
  return <Pill look={looks[state]} word={useTexts().t(`organise.agreement.state.${state}`)} solid={solid} />
}
