import { requestPasswordCode, setPassword } from '@plenary/shared/contracts/account'
import { codeRequestForm, newPasswordForm } from '@plenary/shared/contracts/account.forms'
import { isOffered } from '@plenary/shared/language/languages'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct } from '../../../lib/server-state.js'
import { typedAddress, useArriving, useStep } from './arriving.js'
import { SignInHead } from './sign-in-head.js'

/** A password in place of one forgotten: who has the address sets it. */
export function Component() {
  const { t } = useTexts()
  const [address, setAddress] = useState<string | null>(null)
  const lede = address === null ? t('account.forgotten.lede') : t('account.code.sentTo', { address })
  return (
    <div className="stack gap-5">
      <SignInHead title={t('account.forgotten.title')} lede={lede} />
      {address === null ? <AddressForm onSent={setAddress} /> : <NewPasswordForm address={address} />}
      <p className="small">
        <Link to={useStep(paths.signIn)}>{t('account.password.byCode')}</Link>
      </p>
    </div>
  )
}

function AddressForm({ onSent }: { readonly onSent: (address: string) => void }) {
  const { t, language } = useTexts()
  const ask = useAct(requestPasswordCode)
  const form = useFormOf(codeRequestForm, {
    address: typedAddress.get(),
    language: isOffered(language) ? language : 'en',
  })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await ask.mutateAsync({ body })
        typedAddress.keep(body.address)
        onSent(body.address)
      }}
    >
      <TextField name="address" type="email" autoComplete="username" label={t('account.address')} />
      <Button tone="primary" wide type="submit" busy={ask.isPending}>
        {t('account.signIn.sendCode')}
      </Button>
    </Form>
  )
}

function NewPasswordForm({ address }: { readonly address: string }) {
  const { t } = useTexts()
  const arrive = useArriving()
  const set = useAct(setPassword)
  const form = useFormOf(newPasswordForm, { address, code: '', password: '' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await set.mutateAsync({ body })
        await arrive()
      }}
    >
      <TextField
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        size="medium"
        label={t('account.code.label')}
        help={t('account.code.help')}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t('account.password.new')}
        help={t('account.password.help')}
      />
      <Button tone="primary" wide type="submit" busy={set.isPending}>
        {t('account.password.set')}
      </Button>
    </Form>
  )
}
