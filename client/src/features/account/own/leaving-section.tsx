import { leave, requestLeavingCode } from '@plenary/shared/contracts/account'
import { leaveForm } from '@plenary/shared/contracts/account.forms'
import { isOffered } from '@plenary/shared/language/languages'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useToast } from '../../../components/over/toast.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { forgetAllTyping } from '../../../lib/kept-typing.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { rememberSignedIn } from '../../../lib/signed-in-here.js'

/** The way out for good: what it erases, and a code, because it cannot be undone. */
export function LeavingSection() {
  const texts = useTexts()
  const { t, language } = texts
  const say = useToast()
  const [asked, setAsked] = useState(false)
  const ask = useAct(requestLeavingCode)
  const begin = () =>
    ask.mutate(
      { body: { language: isOffered(language) ? language : 'en' } },
      { onSuccess: () => setAsked(true), onError: (error) => say({ text: sentenceOfError(error, texts) }) },
    )
  return (
    <Section title={t('account.leave.title')}>
      <div className="stack gap-4">
        <p>{t('account.leave.text')}</p>
        <p>
          <Button tone="quiet" busy={ask.isPending} onClick={begin}>
            {t('account.leave.begin')}
          </Button>
        </p>
      </div>
      <Dialog open={asked} onClose={() => setAsked(false)} title={t('account.leave.sure')}>
        <LeavingForm onCancel={() => setAsked(false)} />
      </Dialog>
    </Section>
  )
}

function LeavingForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTexts()
  const leaving = useAct(leave)
  const form = useFormOf(leaveForm, { code: '' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await leaving.mutateAsync({ body })
        rememberSignedIn(false)
        forgetAllTyping()
        location.assign(paths.home)
      }}
    >
      <p>{t('account.leave.final')}</p>
      <TextField
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        size="medium"
        label={t('account.code.label')}
        help={t('account.leave.codeHelp')}
      />
      <div className="row gap-3">
        <Button onClick={onCancel}>{t('page.cancel')}</Button>
        <Button tone="danger" type="submit" busy={leaving.isPending}>
          {t('account.leave.act')}
        </Button>
      </div>
    </Form>
  )
}
