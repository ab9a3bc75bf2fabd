import { describe, expect, jest, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import * as z from 'zod'
import { Button } from '../../client/src/components/action/button.js'
import { ComboField } from '../../client/src/components/form/combo-field.js'
import { Form, useFormOf } from '../../client/src/components/form/form.js'
import { LocalTextField } from '../../client/src/components/form/local-text-field.js'
import { NumberField } from '../../client/src/components/form/number-field.js'
import { TextField } from '../../client/src/components/form/text-field.js'
import { TimeField, timeOf } from '../../client/src/components/form/time/time-field.js'
import { Refused } from '../../client/src/lib/refused.js'
import { drawn } from '../support/drawn.js'

const schema = z.object({
  name: z.string().min(1, 'needed'),
  seats: z.number().optional(),
  at: z.string().regex(/^\d\d:\d\d$/, 'time'),
  country: z.string().optional(),
  title: z.record(z.string(), z.string()),
})

const countries = ['Kenya', 'Poland', 'Samoa'].map((label) => ({ value: label.slice(0, 2).toUpperCase(), label }))

function Example({ onSubmit }: { readonly onSubmit: (values: z.output<typeof schema>) => unknown }) {
  const form = useFormOf(schema, { name: '', at: '09:00', title: { en: 'Opening' } })
  return (
    <Form form={form} onSubmit={onSubmit}>
      <TextField name="name" label="Name" help="As in your passport" />
      <NumberField name="seats" label="Seats" optional />
      <TimeField name="at" label="Starts" />
      <ComboField name="country" label="Country" options={countries} optional />
      <LocalTextField name="title" label="Title" />
      <Button type="submit">Send</Button>
    </Form>
  )
}

const send = async (user: { click(element: Element): Promise<void> }) =>
  user.click(screen.getByRole('button', { name: 'Send' }))

describe('a form', () => {
  test('that is refused by its schema gives the focus to the summary, whose lines lead to the fields', async () => {
    const onSubmit = jest.fn()
    const { user } = await drawn(<Example onSubmit={onSubmit} />)
    await send(user)
    const summary = await screen.findByRole('region', { name: 'One answer needs a correction' })
    expect(summary).toHaveFocus()
    const field = screen.getByLabelText('Name')
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('As in your passport Fill this in')
    await user.click(screen.getByRole('link', { name: 'Name: Fill this in' }))
    expect(field).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('sends what was typed, in the types of its schema', async () => {
    const onSubmit = jest.fn()
    const { user } = await drawn(<Example onSubmit={onSubmit} />)
    await user.type(screen.getByLabelText('Name'), 'Amina')
    await user.type(screen.getByLabelText(/^Seats/), '40')
    await user.clear(screen.getByLabelText('Starts'))
    await user.type(screen.getByLabelText('Starts'), '930')
    await user.type(screen.getByRole('combobox', { name: /Country/ }), 'Sam')
    await user.click(await screen.findByRole('option', { name: 'Samoa' }))
    await user.selectOptions(screen.getByLabelText('Add a language'), 'ar')
    await user.type(screen.getByLabelText('Title, Arabic'), 'الافتتاح')
    await send(user)
    expect(onSubmit).toHaveBeenCalledWith({
      name: 'Amina',
      seats: 40,
      at: '09:30',
      country: 'SA',
      title: { en: 'Opening', ar: 'الافتتاح' },
    })
  })

  test('puts what the server finds wrong at its field, and keeps what was typed', async () => {
    const refused = new Refused('INVALID', 400, { problems: [{ path: 'body.name', problem: 'tooLong' }] })
    const { user } = await drawn(<Example onSubmit={() => Promise.reject(refused)} />)
    await user.type(screen.getByLabelText('Name'), 'Amina')
    await send(user)
    expect(await screen.findByRole('link', { name: 'Name: This is too long' })).toBeInTheDocument()
    expect(screen.getByLabelText('Name')).toHaveValue('Amina')
  })

  test('says another refusal above its fields', async () => {
    const { user } = await drawn(<Example onSubmit={() => Promise.reject(new Refused('SLUG_TAKEN', 409))} />)
    await user.type(screen.getByLabelText('Name'), 'Amina')
    await send(user)
    expect(await screen.findByRole('alert')).toHaveTextContent('Another event has this address already')
  })
})

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['23h59', '23:59'],
  ['24:00', '24:00'],
  ['9:30 pm', '9:30 pm'],
])('the time %s is understood as %s', (typed, time) => {
  expect(timeOf(typed)).toBe(time)
})
