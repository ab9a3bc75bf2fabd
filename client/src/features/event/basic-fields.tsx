import { eventTypes } from '@plenary/shared/language/events'
import { useMemo } from 'react'
import { ComboField } from '../../components/form/combo-field.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { SelectField } from '../../components/form/select-field.js'
import { TextField } from '../../components/form/text-field.js'
import { DateField } from '../../components/form/time/date-field.js'
import { useTexts } from '../../i18n/speaking.js'

/** What it is and what it is called; for a new event and for the settings. */
export function WhatItIsFields() {
  const { t } = useTexts()
  return (
    <>
      <SelectField
        name="type"
        label={t('organise.event.field.type')}
        size="medium"
        options={eventTypes.map((value) => ({ value, label: t(`public.event.type.${value}`) }))}
      />
      <LocalTextField name="title" label={t('organise.event.field.title')} />
      <TextField
        name="acronym"
        label={t('organise.event.field.acronym')}
        help={t('organise.event.field.acronym.help')}
        size="short"
      />
    </>
  )
}

/** Its days and the zone in which they are meant. */
export function DaysFields() {
  const { t } = useTexts()
  const zones = useMemo(() => zoneNames().map((zone) => ({ value: zone, label: zone })), [])
  return (
    <>
      <DateField name="startsOn" label={t('organise.event.field.startsOn')} />
      <DateField name="endsOn" label={t('organise.event.field.endsOn')} />
      <ComboField
        name="zone"
        label={t('organise.event.field.zone')}
        help={t('organise.event.field.zone.help')}
        options={zones}
      />
    </>
  )
}

/** The browser's list leaves out the one zone that is no place. */
const zoneNames = () => [...Intl.supportedValuesOf('timeZone'), 'UTC']
