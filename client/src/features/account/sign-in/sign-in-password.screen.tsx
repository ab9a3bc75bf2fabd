import { signInByPassword } from '@plenary/shared/contracts/account'
import { passwordForm } from '@plenary/shared/contracts/account.forms'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct } from '../../../lib/server-state.js'
import { typedAddress, useArriving, useStep } from './arriving.js'
import { SignInHead } from './sign-in-head.js'

/** The other way in, for who set a password. */
export function Component() {
  const { t } = useTexts()
  return (
    <div className="stack gap-5">
      <SignInHead title={t('account.signIn.title')} lede={t('account.password.lede')} />
      <PasswordForm />
      <p className="row gap-4 small">
        <Link to={useStep('/forgotten-password')}>{t('account.password.forgotten')}</Link>
        <Link to={useStep(paths.signIn)}>{t('account.password.byCode')}</Link>
      </p>
    </div>
  )
}

function PasswordForm() {
  const { t } = useTexts()
  const arrive = useArriving()
  const signIn = useAct(signInByPassword)
  const form = useFormOf(passwordForm, { address: typedAddress.get(), password: '' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await signIn.mutateAsync({ body })
        await arrive()
      }}
    >
      <TextField name="address" type="email" autoComplete="username" label={t('account.address')} />
      <TextField name="password" type="password" autoComplete="current-password" label={t('account.password.label')} />
      <Button tone="primary" wide type="submit" busy={signIn.isPending}>
        {t('account.signIn.title')}
      </Button>
    </Form>
  )
}
