import { type CastMember, signInAs } from '@plenary/shared/contracts/account-demo'
import { Person } from '../../../components/show/person.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import { useArriving } from './arriving.js'
import styles from './cast-buttons.module.css'

interface CastButtonsProps {
  readonly members: readonly { readonly member: CastMember; readonly name: string }[]
}

/** In the demo: one button per member of the cast. */
export function CastButtons({ members }: CastButtonsProps) {
  const { t } = useTexts()
  const arrive = useArriving()
  const signIn = useAct(signInAs)
  return (
    <section className="stack gap-3" aria-labelledby="cast">
      <h2 className="h3" id="cast">
        {t('account.cast.title')}
      </h2>
      <ul className={styles['cast']}>
        {members.map(({ member, name }) => (
          <li key={member}>
            <button
              type="button"
              className={styles['member']}
              onClick={() => signIn.mutate({ body: { member } }, { onSuccess: arrive })}
            >
              <Person name={name} second={t(`account.cast.${member}`)} />
            </button>
          </li>
        ))}
      </ul>
      <p className="small muted">
        {t('account.cast.mail')} <a href="/demo/mail">{t('account.cast.toMail')}</a>
      </p>
    </section>
  )
}
