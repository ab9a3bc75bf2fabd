import { requestSignInCode, signInByCode } from '@plenary/shared/contracts/account'
import { codeForm } from '@plenary/shared/contracts/account.forms'
import { isOffered } from '@plenary/shared/language/languages'
import { Navigate } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { typedAddress, useArriving, useStep } from './arriving.js'
import { SignInHead } from './sign-in-head.js'

/** The second step in: the six digits from the letter. */
export function Component() {
  const { t } = useTexts()
  const address = typedAddress.get()
  const before = useStep(paths.signIn)
  if (!address) return <Navigate to={before} replace />
  return (
    <div className="stack gap-5">
      <SignInHead title={t('account.code.title')} lede={t('account.code.sentTo', { address })} />
      <CodeForm address={address} />
      <p className="row gap-4 small">
        <SendAgain address={address} />
        <Link to={before}>{t('account.code.otherAddress')}</Link>
      </p>
    </div>
  )
}

function CodeForm({ address }: { readonly address: string }) {
  const { t, language } = useTexts()
  const arrive = useArriving()
  const signIn = useAct(signInByCode)
  const form = useFormOf(codeForm, { address, code: '', language: isOffered(language) ? language : 'en' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await signIn.mutateAsync({ body })
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
      <Button tone="primary" wide type="submit" busy={signIn.isPending}>
        {t('account.signIn.title')}
      </Button>
    </Form>
  )
}

function SendAgain({ address }: { readonly address: string }) {
  const texts = useTexts()
  const { t, language } = texts
  const say = useToast()
  const ask = useAct(requestSignInCode)
  const body = { address, language: isOffered(language) ? language : ('en' as const) }
  const again = () =>
    ask.mutate(
      { body },
      {
        onSuccess: () => say({ text: t('account.code.sentAgain') }),
        onError: (error) => say({ text: sentenceOfError(error, texts) }),
      },
    )
  return (
    <Button tone="ghost" onClick={again} busy={ask.isPending}>
      {t('account.code.again')}
    </Button>
  )
}
