import { me, requestSignInCode } from '@plenary/shared/contracts/account'
import { codeRequestForm } from '@plenary/shared/contracts/account.forms'
import { cast } from '@plenary/shared/contracts/account-demo'
import { isOffered } from '@plenary/shared/language/languages'
import { useNavigate } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { typedAddress, useStep } from './arriving.js'
import { CastButtons } from './cast-buttons.js'
import { SignInHead } from './sign-in-head.js'

/** The first step in: an address, to which a code is sent. */
export function Component() {
  const { t } = useTexts()
  const demo = useRead(me).data?.demo ?? false
  const members = useRead(cast, undefined, { when: demo }).data?.members ?? []
  return (
    <div className="stack gap-5">
      <SignInHead title={t('account.signIn.title')} lede={t('account.signIn.lede')} />
      <AddressForm />
      <hr className="rule" />
      <LinkButton wide icon="lock" to={useStep('/sign-in/password')}>
        {t('account.signIn.byPassword')}
      </LinkButton>
      {members.length > 0 && <CastButtons members={members} />}
      <p className="small muted">
        {t('account.signIn.newHere')} <a href={paths.home}>{t('account.signIn.chooseEvent')}</a>
      </p>
    </div>
  )
}

function AddressForm() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const next = useStep('/sign-in/code')
  const ask = useAct(requestSignInCode)
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
        await navigate(next)
      }}
    >
      <TextField
        name="address"
        type="email"
        autoComplete="username"
        label={t('account.address')}
        help={t('account.signIn.addressHelp')}
      />
      <Button tone="primary" wide type="submit" busy={ask.isPending}>
        {t('account.signIn.sendCode')}
      </Button>
    </Form>
  )
}
