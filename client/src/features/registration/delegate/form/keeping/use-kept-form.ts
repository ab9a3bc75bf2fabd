import { keepAnswers, type RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { typingPlace } from '../../../../../lib/kept-typing.js'
import { useAct } from '../../../../../lib/server-state.js'
import { checking } from '../problems.js'
import { type StepName, sectionsFor } from '../steps.js'
import { Keeper, type Kept, type Remote } from './keeper.js'
import { asForm } from './typed.js'

export interface KeptForm {
  readonly form: UseFormReturn<RegistrationForm, unknown, RegistrationForm>
  readonly keeper: Keeper
  readonly kept: Kept
}

export interface Keeping {
  readonly registration: RegistrationForDelegate
  readonly personId: string
  readonly step: StepName
  /** Reads the registration anew, after another device saved it. */
  readonly reread: Remote['read']
}

/** The form with everything that was ever typed into it, kept as it changes. */
export function useKeptForm({ registration, personId, step, reread }: Keeping): KeptForm {
  const keeping = useAct(keepAnswers)
  const remote = useNewest({
    save: (version, form) =>
      keeping.mutateAsync({ params: { registrationId: registration.id }, body: { version, form } }),
    read: reread,
  })
  const show = useRef<(form: RegistrationForm) => void>(() => {})
  const [keeper] = useState(
    () => new Keeper(registration, typingPlace(personId, registration.id), remote, (joined) => show.current(joined)),
  )
  const kept = useSyncExternalStore(keeper.watch, keeper.now)
  const form = useForm<RegistrationForm, unknown, RegistrationForm>({
    defaultValues: keeper.typed,
    resolver: checking(step, sectionsFor(registration, keeper.typed.category)),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  show.current = (joined) => form.reset(joined, { keepErrors: true, keepTouched: true, keepIsSubmitted: true })
  useKeeping(form, keeper)
  return { form, keeper, kept }
}

function useKeeping(form: KeptForm['form'], keeper: Keeper): void {
  useEffect(() => {
    keeper.begin()
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keeper.type(asForm(values)),
    })
    const online = () => void keeper.flush()
    window.addEventListener('online', online)
    return () => {
      stop()
      window.removeEventListener('online', online)
      keeper.end()
    }
  }, [form, keeper])
}

/** One object for ever that does what the newest one would. */
function useNewest(newest: Remote): Remote {
  const current = useRef(newest)
  current.current = newest
  const [lasting] = useState<Remote>(() => ({
    save: (version, typed) => current.current.save(version, typed),
    read: () => current.current.read(),
  }))
  return lasting
}
