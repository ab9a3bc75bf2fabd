import { promoteNext } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct } from '../../../../lib/server-state.js'

interface NextSeatProps {
  readonly eventId: EventId
  readonly zone: string
  readonly onOpen: (id: string) => void
}

/** Offers a seat to the first in line for whom there is room, by the rule of the waiting list, and shows who that is. */
export function NextSeat({ eventId, zone, onOpen }: NextSeatProps) {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const promoting = useAct(promoteNext)
  const [nobody, setNobody] = useState<string | null>(null)
  const press = async () => {
    setNobody(null)
    try {
      const { promoted } = await promoting.mutateAsync({ params: { eventId } })
      if (promoted === null) return setNobody(t('organise.registration.nobodyNext'))
      say({ text: t('organise.registration.did.offer', { count: 1 }) })
      onOpen(promoted)
    } catch (error) {
      setNobody(sentenceOfError(error, texts, zone))
    }
  }
  return (
    <span className="row gap-2">
      {nobody && (
        <span className="muted" role="status">
          {nobody}
        </span>
      )}
      <Button compact busy={promoting.isPending} onClick={() => void press()}>
        {t('organise.registration.nextSeat')}
      </Button>
    </span>
  )
}
