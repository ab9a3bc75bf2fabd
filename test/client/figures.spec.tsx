import { describe, expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { Hemicycle } from '../../client/src/components/figure/hemicycle.js'
import { Meter } from '../../client/src/components/figure/meter.js'
import { pathsOf } from '../../client/src/components/figure/seats.js'
import { initialsOf } from '../../client/src/components/show/person.js'
import { drawn } from '../support/drawn.js'

const dots = (path: string) => path.split('M').length - 1

describe('the hemicycle', () => {
  test.each([1, 2, 7, 24, 60, 100, 333, 500])('has a dot for each of %i seats', (seats) => {
    const { full, held, free } = pathsOf({ seats, confirmed: Math.floor(seats / 2), offered: Math.floor(seats / 4) })
    expect(dots(full)).toBe(Math.floor(seats / 2))
    expect(dots(held)).toBe(Math.floor(seats / 4))
    expect(dots(full) + dots(held) + dots(free)).toBe(seats)
  })

  test('stands for thousands with hundreds, in proportion', () => {
    const { full, dots: all } = pathsOf({ seats: 5000, confirmed: 2500, offered: 0 })
    expect([dots(full), all]).toEqual([250, 500])
  })

  test('draws no more rings than there are seats left', () => {
    const { full, held, free } = pathsOf({ seats: 10, confirmed: 9, offered: 4 })
    expect([dots(full), dots(held), dots(free)]).toEqual([9, 1, 0])
  })

  test('says its figures in words', async () => {
    await drawn(<Hemicycle seats={100} confirmed={83} offered={11} />)
    expect(screen.getByRole('img', { name: '83 of 100 seats confirmed, 11 offered' })).toBeInTheDocument()
  })
})

test('a meter says in words by how many it is short', async () => {
  const { container } = await drawn(<Meter label="Small island developing States" taken={7} of={14} target={12} />)
  expect(container).toHaveTextContent('7 of 14')
  expect(screen.getByText('5 short')).toBeInTheDocument()
})

test.each([
  ['Amina Wanjiru Kariuki', 'AK'],
  ['Suharto', 'S'],
  ['陈雨桐', '陈'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
