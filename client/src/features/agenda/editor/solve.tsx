import type { DraftConflict, WayOut } from '@plenary/shared/contracts/agenda'
import { conflictReason } from '@plenary/shared/contracts/agenda.forms'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { useId, useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { type Draft, roomName, titleOf } from './draft.js'
import type { SessionActs } from './session-acts.js'

interface SolveProps {
  readonly draft: Draft
  readonly conflict: DraftConflict
  readonly onWay: SessionActs['onWay']
  /** Not there for who may not release. */
  readonly onAccept: SessionActs['onAccept'] | undefined
}

/** The ways out of a conflict, one chosen, and one button that takes it. */
export function Solve({ draft, conflict, onWay, onAccept }: SolveProps) {
  const texts = useTexts()
  const { t } = texts
  const group = useId()
  const [chosen, setChosen] = useState(0)
  const ways = conflict.ways.filter(({ way }) => way !== 'accept' || onAccept)
  const way = ways[Math.min(chosen, ways.length - 1)]
  if (!way) return null
  return (
    <div className="stack gap-3">
      <fieldset className="field">
        <legend className="small">{t('organise.agenda.solve')}</legend>
        <div className="choices">
          {ways.map((one, at) => (
            <label className="choice" key={JSON.stringify(one)}>
              <input type="radio" name={group} checked={one === way} onChange={() => setChosen(at)} />
              <span>{wayInWords(one, draft, conflict, texts)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {way.way === 'accept' ? (
        onAccept && <Accept onAccept={(reason) => onAccept(conflict.key, reason)} />
      ) : (
        <Button tone="primary" onClick={() => void onWay(way)}>
          {t(`organise.agenda.take.${way.way}`)}
        </Button>
      )}
    </div>
  )
}

function wayInWords(way: WayOut, draft: Draft, { name }: DraftConflict, texts: Texts): string {
  const { t, dates } = texts
  if (way.way === 'accept') return t('organise.agenda.way.accept')
  const session = draft.sessions.find(({ id }) => id === way.sessionId)
  const title = session ? titleOf(session.title, texts) : ''
  if (way.way === 'takeOff') return t('organise.agenda.way.takeOff', { name, title })
  if (way.way === 'room') return t('organise.agenda.way.room', { title, room: roomName(draft, way.roomId, texts) })
  if (way.way === 'unplace') return t('organise.agenda.way.unplace', { title })
  const when = `${dates.day(dayOf(way.startsLocal))}, ${clockOf(way.startsLocal)}`
  return t('organise.agenda.way.move', { title, when })
}

function Accept({ onAccept }: { readonly onAccept: (reason: string) => Promise<unknown> }) {
  const { t } = useTexts()
  const form = useFormOf(conflictReason, { reason: '' })
  return (
    <Form form={form} onSubmit={({ reason }) => onAccept(reason)}>
      <TextField name="reason" label={t('organise.agenda.reason')} help={t('organise.agenda.reasonHelp')} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t('organise.agenda.acceptInMyName')}
      </Button>
    </Form>
  )
}
