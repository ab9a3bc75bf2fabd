import type { AuditLine } from '@plenary/shared/contracts/audit'
import { useTexts } from '../../../../i18n/speaking.js'
import { actorOf, actSentence } from '../../../../lib/act-sentence.js'

/** What happened to it, newest first: the day, who, what, and why. */
export function History({ lines, zone }: { readonly lines: readonly AuditLine[]; readonly zone: string }) {
  const texts = useTexts()
  const { t, dates } = texts
  return (
    <section>
      <h3 className="small strong">{t('organise.registration.history')}</h3>
      <ul className="lately">
        {lines.map((line) => (
          <li key={line.id}>
            <time className="faint nowrap" dateTime={line.at} title={dates.momentAndYear(line.at, zone)}>
              {dates.day(dates.dayOf(line.at, zone))}
            </time>
            <span>
              <b dir="auto">{actorOf(line, texts)}</b> {actSentence(line, texts)}
              {line.why && <span dir="auto">: {line.why}</span>}
              {line.onBehalf && (
                <span className="muted">
                  {' '}
                  {t('organise.audit.onBehalf', {
                    who: line.onBehalf.saidBy,
                    channel: t(`organise.audit.channel.${line.onBehalf.channel}`),
                    day: dates.day(line.onBehalf.on),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
