import { demoLetter } from '@plenary/shared/contracts/account-demo'
import { deliveryId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Facts } from '../../../components/show/facts.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { useRead } from '../../../lib/server-state.js'
import styles from './letter.module.css'

/** One letter as its text, whose links can be followed. */
export function Component() {
  const { t, dates } = useTexts()
  const params = useParams()
  const reading = useRead(demoLetter, { params: { deliveryId: deliveryId.parse(params['deliveryId']) } })
  return (
    <main id="main" className="wrap open stack gap-5">
      <p>
        <LinkButton compact to="/demo/mail" icon="back">
          {t('account.mail.title')}
        </LinkButton>
      </p>
      <Loaded of={reading} whole="content">
        {({ subject, to, toName, fromName, language, text, queuedAt }) => (
          <>
            <h1 lang={language} dir="auto">
              {subject}
            </h1>
            <Facts
              of={[
                [t('account.mail.to'), toName ? `${toName} <${to}>` : to],
                fromName !== null && [t('account.mail.from'), fromName],
                [t('account.mail.at'), dates.momentAndYear(queuedAt, ownZone())],
              ]}
            />
            <div className={styles['letter']} lang={language} dir="auto">
              {text.split('\n').map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never move
                <Line key={index} line={line} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </main>
  )
}

const address = /^https?:\/\/\S+$/

function Line({ line }: { readonly line: string }) {
  return <p dir="auto">{address.test(line) ? <a href={line}>{line}</a> : line}</p>
}
