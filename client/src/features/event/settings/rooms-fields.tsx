import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '../../../components/action/button.js'
import { CheckboxField } from '../../../components/form/choice-fields.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { NumberField } from '../../../components/form/number-field.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Item } from './item.js'

interface RoomsFieldsProps {
  /** How many sessions are placed there; such a room stays. */
  readonly sessionsIn: (roomId: string) => number
}

const nothing = { name: {}, capacity: null, accessible: false }

/** The rooms in the order in which the agenda shows them. */
export function RoomsFields({ sessionsIn }: RoomsFieldsProps) {
  const { t } = useTexts()
  const { control } = useFormContext()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'rooms', keyName: 'key' })
  const rooms = fields as ({ key: string } & { id?: string })[]
  return (
    <Section title={t('organise.event.field.rooms')} count={rooms.length} minor light>
      <div className="stack gap-5">
        {rooms.length === 0 && <p className="muted">{t('organise.event.field.room.none')}</p>}
        {rooms.map(({ key, id }, at) => {
          const used = id ? sessionsIn(id) : 0
          return (
            <Item
              key={key}
              removeLabel={t('organise.event.field.room.remove')}
              onRemove={used === 0 ? () => remove(at) : undefined}
              kept={t('organise.event.field.room.used', { count: used })}
              onUp={at > 0 ? () => move(at, at - 1) : undefined}
            >
              <LocalTextField name={`rooms.${at}.name`} label={t('organise.event.field.room.name')} />
              <NumberField
                name={`rooms.${at}.capacity`}
                label={t('organise.event.field.room.capacity')}
                optional
                empty={null}
              />
              <CheckboxField name={`rooms.${at}.accessible`} label={t('organise.event.field.room.accessible')} />
            </Item>
          )
        })}
        <span>
          <Button icon="plus" onClick={() => append(nothing)}>
            {t('organise.event.field.room.add')}
          </Button>
        </span>
      </div>
    </Section>
  )
}
