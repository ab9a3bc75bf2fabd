import { changeAddress, requestAddressCodes } from '@plenary/shared/contracts/account'
import { codeRequestForm, newAddressForm } from '@plenary/shared/contracts/account.forms'
import { isOffered } from '@plenary/shared/language/languages'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useToast } from '../../../components/over/toast.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'

type Step = { readonly at: 'rest' | 'asking' } | { readonly at: 'proving'; readonly newAddress: string }

/** The address that one signs in with; another one is proven at both. */
export function AddressSection({ address }: { readonly address: string }) {
  const { t } = useTexts()
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const rest = () => setStep({ at: 'rest' })
  return (
    <Section title={t('account.address')}>
      <div className="stack gap-4">
        <p className="row gap-3">
          <b>{address}</b>
          {step.at === 'rest' && (
            <Button compact onClick={() => setStep({ at: 'asking' })}>
              {t('account.own.changeAddress')}
            </Button>
          )}
        </p>
        {step.at === 'asking' && (
          <NewAddress onSent={(newAddress) => setStep({ at: 'proving', newAddress })} onCancel={rest} />
        )}
        {step.at === 'proving' && <BothCodes before={address} after={step.newAddress} onDone={rest} />}
      </div>
    </Section>
  )
}

function NewAddress({ onSent, onCancel }: { readonly onSent: (to: string) => void; readonly onCancel: () => void }) {
  const { t, language } = useTexts()
  const ask = useAct(requestAddressCodes)
  const form = useFormOf(codeRequestForm, { address: '', language: isOffered(language) ? language : 'en' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await ask.mutateAsync({ body })
        onSent(body.address)
      }}
    >
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={t('account.own.newAddress')}
        help={t('account.own.newAddressHelp')}
      />
      <div className="row gap-3">
        <Button tone="primary" type="submit" busy={ask.isPending}>
          {t('account.own.sendCodes')}
        </Button>
        <Button onClick={onCancel}>{t('page.cancel')}</Button>
      </div>
    </Form>
  )
}

interface BothCodesProps {
  readonly before: string
  readonly after: string
  readonly onDone: () => void
}

function BothCodes({ before, after, onDone }: BothCodesProps) {
  const { t } = useTexts()
  const say = useToast()
  const change = useAct(changeAddress)
  const form = useFormOf(newAddressForm, { address: after, codeBefore: '', codeAfter: '' })
  const code = { inputMode: 'numeric', autoComplete: 'one-time-code', size: 'medium' } as const
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await change.mutateAsync({ body })
        say({ text: t('account.own.addressChanged', { address: after }) })
        onDone()
      }}
    >
      <TextField name="codeBefore" label={t('account.own.codeFrom', { address: before })} {...code} />
      <TextField name="codeAfter" label={t('account.own.codeFrom', { address: after })} {...code} />
      <div className="row gap-3">
        <Button tone="primary" type="submit" busy={change.isPending}>
          {t('account.own.changeAddress')}
        </Button>
        <Button onClick={onDone}>{t('page.cancel')}</Button>
      </div>
    </Form>
  )
}
