import { removePassword } from '@plenary/shared/contracts/account'
import { Button, LinkButton } from '../../../components/action/button.js'
import { useToast } from '../../../components/over/toast.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct } from '../../../lib/server-state.js'
import { typedAddress } from '../sign-in/arriving.js'

interface PasswordSectionProps {
  readonly address: string
  readonly hasPassword: boolean
}

/** A password is one's own choice. It is set as a forgotten one is: with a code to the address. */
export function PasswordSection({ address, hasPassword }: PasswordSectionProps) {
  const { t } = useTexts()
  const say = useToast()
  const remove = useAct(removePassword)
  return (
    <Section title={t('account.password.label')}>
      <div className="stack gap-4">
        <p>{t(hasPassword ? 'account.own.hasPassword' : 'account.own.noPassword')}</p>
        <div className="row gap-3">
          <span onClickCapture={() => typedAddress.keep(address)}>
            <LinkButton compact to={`/forgotten-password?then=${encodeURIComponent(paths.myAccount)}`}>
              {t(hasPassword ? 'account.own.anotherPassword' : 'account.password.set')}
            </LinkButton>
          </span>
          {hasPassword && (
            <Button
              compact
              busy={remove.isPending}
              onClick={() => remove.mutate({}, { onSuccess: () => say({ text: t('account.own.passwordRemoved') }) })}
            >
              {t('account.own.removePassword')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}
