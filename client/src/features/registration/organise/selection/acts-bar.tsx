import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Menu } from '../../../../components/action/menu.js'
import { SelectionBar } from '../../../../components/list/selection-bar.js'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOf, sentenceOfError } from '../../../../lib/refusal-sentence.js'
import type { OfferedFor } from '../moves/move-forms.js'
import { type BulkAct, needsNoQuestion } from './bulk-acts.js'
import { BulkDialog } from './bulk-dialog.js'

interface ActsBarProps {
  readonly count: number
  readonly acts: readonly BulkAct[]
  readonly zone: string
  /** How long an offer stands; known with the verdicts. */
  readonly offered: OfferedFor | undefined
  /** How many of them could be the same person as a nominee. */
  readonly possiblySame: number
  readonly onMove: (move: OrganiserMove) => Promise<void>
  readonly onClear: () => void
  /** What is no move, at the end. */
  readonly besides?: ReactNode
}

const shownAtOnce = 4

/** What can be done with the selected ones. An act that can be done for nobody is not there; the reason is. */
export function ActsBar({ count, acts, zone, offered, possiblySame, onMove, onClear, besides }: ActsBarProps) {
  const texts = useTexts()
  const [asked, setAsked] = useState<BulkAct | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const press = (act: BulkAct) => {
    setFailed(null)
    if (act.move && needsNoQuestion(act))
      void onMove(act.move).catch((error: unknown) => setFailed(sentenceOfError(error, texts, zone)))
    else setAsked(act)
  }
  return (
    <>
      <SelectionBar count={count} onClear={onClear}>
        <Buttons acts={acts.filter(({ allowed }) => allowed > 0)} count={count} onPress={press} />
        {besides}
      </SelectionBar>
      {failed && (
        <p className="error" role="alert">
          {failed}
        </p>
      )}
      {count > 0 && <Withheld acts={acts} zone={zone} />}
      {asked && offered && (
        <BulkDialog
          act={asked}
          zone={zone}
          offered={offered}
          possiblySame={possiblySame}
          onMove={onMove}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

interface ButtonsProps {
  readonly acts: readonly BulkAct[]
  readonly count: number
  readonly onPress: (act: BulkAct) => void
}

/** At most four, each with for how many where it is not all; the others in a menu. */
function Buttons({ acts, count, onPress }: ButtonsProps) {
  const { t } = useTexts()
  const label = ({ pressed, allowed }: BulkAct) => {
    const act = t(`organise.registration.act.${pressed}`)
    return allowed === count ? act : t('organise.registration.actFor', { act, count: allowed })
  }
  const more = acts.slice(shownAtOnce)
  return (
    <>
      {acts.slice(0, shownAtOnce).map((act) => (
        <Button key={act.pressed} onClick={() => onPress(act)}>
          {label(act)}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu
          trigger={<Icon name="more" />}
          label={t('page.more')}
          acts={more.map((act) => ({ key: act.pressed, label: label(act), onAct: () => onPress(act) }))}
        />
      )}
    </>
  )
}

/** Why an act that this selection is about can be done for none of them: the quota is used up, the event has not begun. */
function Withheld({ acts, zone }: { readonly acts: readonly BulkAct[]; readonly zone: string }) {
  const texts = useTexts()
  const reasons = acts.flatMap(({ pressed, allowed, refused }) => {
    const reason = allowed === 0 && refused.find(({ code }) => code !== 'MOVE_NOT_ALLOWED')
    return reason && pressed !== 'partly attended' && pressed !== 'no show' ? [{ pressed, reason }] : []
  })
  if (reasons.length === 0) return null
  return (
    <ul className="tiny muted">
      {reasons.map(({ pressed, reason }) => (
        <li key={pressed}>
          {texts.t('organise.registration.withheld', {
            act: texts.t(`organise.registration.act.${pressed}`),
            reason: sentenceOf(reason, texts, zone),
          })}
        </li>
      ))}
    </ul>
  )
}
