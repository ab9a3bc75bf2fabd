import { type AgreementPage, agreementForPublic } from '@plenary/shared/contracts/agreement'
import { paths } from '../../../../lib/paths.js'
import type { Asking } from '../../../../lib/public-screen.js'
import { written } from '../../../../lib/written.js'
import { rowOf } from './row.js'
import { crumbsThing, graphOf } from './schema.js'
import { type Telling, tellingOf } from './telling.js'

/** An agreement for anybody: who signed it, what they want, and what came of it. */
export async function agreementContent(asking: Asking) {
  const params = { agreementId: asking.params['agreementId'] as AgreementPage['id'] }
  const [agreement, telling] = await Promise.all([asking.read(agreementForPublic, { params }), tellingOf(asking)])
  const { tell, texts } = telling
  return {
    title: written(agreement.title, texts.language) ?? { text: '' },
    crumb: tell('told.event.agreement.crumb'),
    events: tell('told.event.events'),
    facts: factsOf(agreement, telling),
    ended: agreement.state === 'ended' ? tell('told.event.agreement.ended') : null,
    objectives: { title: tell('told.event.agreement.objectives'), text: written(agreement.objectives, texts.language) },
    came: tell('told.event.agreement.came'),
    programmes: agreement.programmes.map(({ id, title, summary, events }) => ({
      id,
      title: written(title, texts.language) ?? { text: '' },
      summary: written(summary, texts.language),
      rows: events.map((card) => rowOf(card, telling)),
    })),
    none: { title: tell('told.event.agreement.none'), text: tell('told.event.agreement.none.text') },
    head: headOf(agreement, telling),
  }
}

function factsOf({ parties, signedOn, validUntil }: AgreementPage, { tell, texts, plain, country }: Telling) {
  const named = parties.map(({ name, country: code }) => {
    const [party, land] = [plain(name), code === null ? '' : country(code)]
    return land === '' || party.includes(land) ? party : tell('told.event.place', { city: party, country: land })
  })
  return {
    parties: { label: tell('told.event.agreement.parties'), of: named },
    dates: [
      ...(signedOn ? [[tell('told.event.agreement.signed'), texts.dates.dayAndYear(signedOn)] as const] : []),
      ...(validUntil ? [[tell('told.event.agreement.valid'), texts.dates.dayAndYear(validUntil)] as const] : []),
    ],
  }
}

function headOf({ id, title, parties }: AgreementPage, telling: Telling) {
  const name = telling.plain(title)
  return {
    title: name,
    description: telling.tell('told.event.agreement.description', {
      parties: telling.texts.list(parties.map((party) => telling.plain(party.name))),
    }),
    thing: graphOf(
      crumbsThing(
        [
          [telling.tell('told.event.events'), paths.events],
          [name, paths.agreement(id)],
        ],
        telling,
      ),
    ),
  }
}
