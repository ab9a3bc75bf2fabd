import { Injectable } from '@nestjs/common'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import type { EventId, PersonId } from '@plenary/shared/language/ids'
import { refused } from '../../http/refused.js'
import { NamedPeople, onlyName } from '../person/named-people.js'
import type { PersonFacts } from './agenda.repository.js'
import { SpeakersRepository } from './speakers.repository.js'

type Typed = SessionForm['people'][number]

/** Makes people of what was typed: a conflict can only be seen where it is known that two names are one person. */
@Injectable()
export class Speakers {
  constructor(
    private readonly speakers: SpeakersRepository,
    private readonly people: NamedPeople,
  ) {}

  /**
   * The people of a form. Who was chosen by id must belong to the event; who was given with an address is the person there,
   * whose account joins once it proves the address; a name alone is the person who already has that name in this agenda, else somebody new. `before`: who was in the session, to keep what their file said of them.
   */
  async ofForm(eventId: EventId, typed: readonly Typed[], before: readonly PersonFacts[]): Promise<PersonFacts[]> {
    await this.mustBelong(eventId, typed)
    const unknown = typed.filter(({ personId }) => personId === null)
    const byAddress = await this.people.at(
      unknown.flatMap(({ name, address }) => (address === undefined ? [] : [{ ...onlyName(name), address }])),
    )
    const ids = await this.idsOf(
      eventId,
      unknown.filter(({ address }) => address === undefined).map(({ name }) => name),
    )
    return typed.map(({ personId, name, role, address }) => {
      const id = personId ?? byAddress.get(address ?? '') ?? ids.get(name.toLowerCase()) ?? null
      const origin = before.find((person) => person.personId === id && person.name === name)?.origin ?? null
      return { personId: id, name, role, origin }
    })
  }

  /** For each name, in lower case, the person in this agenda who has it, made where nobody has. */
  async idsOf(eventId: EventId, names: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
    const wanted = new Map(names.map((name) => [name.toLowerCase(), name]))
    const known = await this.speakers.named(eventId, [...wanted.values()])
    const missing = [...wanted].filter(([key]) => !known.has(key))
    const made = await this.people.make(missing.map(([, name]) => onlyName(name)))
    return new Map([...known, ...made.map((id, position): [string, PersonId] => [missing[position]?.[0] ?? '', id])])
  }

  private async mustBelong(eventId: EventId, typed: readonly Typed[]): Promise<void> {
    const chosen = typed.flatMap(({ personId }) => personId ?? [])
    const belonging = await this.speakers.chosen(eventId, chosen)
    const problems = typed.flatMap(({ personId }, position) =>
      personId === null || belonging.has(personId)
        ? []
        : [{ path: `body.people.${position}.personId`, problem: 'notOfThisEvent' }],
    )
    if (problems.length > 0) refused('INVALID', { problems })
  }
}
