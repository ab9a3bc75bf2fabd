import { Link } from '../../../../components/action/link.js'
import { Section } from '../../../../components/show/section.js'
import type { HomeContent } from '../home.screen.js'
import styles from './home-aside.module.css'

/** The side column of the home page: how one takes part, where things are, what is behind it all. */
export function HomeAside({ of: { steps, find, agreement } }: { readonly of: HomeContent }) {
  return (
    <aside className="stack gap-7">
      <Section minor title={steps.title}>
        <ol className={`${styles['steps']} small`}>
          {steps.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section minor title={find.title}>
        <ul className={`${styles['links']} small`}>
          {find.links.map(({ label, href, away }) => (
            <li key={href}>
              {away ? (
                <a className="tap" href={href}>
                  {label}
                </a>
              ) : (
                <Link className="tap" to={href}>
                  {label}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {agreement && <Behind {...agreement} />}
    </aside>
  )
}

function Behind({ heading, title, parties, link }: NonNullable<HomeContent['agreement']>) {
  return (
    <Section minor title={heading}>
      <p className="small">{title}</p>
      <p className="small muted">{parties}</p>
      <p className="small above-2">
        <Link className="tap" to={link.href}>
          {link.label}
        </Link>
      </p>
    </Section>
  )
}
