import { afterEach, expect, jest, test } from '@jest/globals'
import { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import { answerApproval } from '@plenary/shared/contracts/approval/approver'
import {
  type ApprovalOfEvent,
  approvalOfEvent,
  changeApproval,
  revokeApprover,
} from '@plenary/shared/contracts/approval/organiser'
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as AgendaScreen } from '../../client/src/features/approval/approve/agenda.screen.js'
import { ApprovalScreen } from '../../client/src/features/event/settings/approval/approval.screen.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

afterEach(() => {
  jest.restoreAllMocks()
})

const event = seminarSheet()
const ministry = '0190aaaa-0000-7000-8000-000000000011'
const chen = '0190aaaa-0000-7000-8000-000000000012'
const [asking, session] = ['0190aaaa-0000-7000-8000-000000000013', '0190aaaa-0000-7000-8000-000000000014']

function approval(version = 5): ApprovalOfEvent {
  return approvalOfEvent.answer.parse({
    version,
    isOpen: false,
    zone: 'Asia/Shanghai',
    parties: [
      {
        organisationId: ministry,
        name: { en: 'Ministry of Science' },
        participants: true,
        agenda: false,
        approvers: [{ membershipId: chen, name: 'Chen Yutong', address: 'chen@example.org', endsAt: null }],
        states: [],
      },
    ],
  })
}

test('what is ticked stays while somebody else saves another section, and is saved', async () => {
  let now = approval()
  const server = new FakeServer()
    .on(approvalOfEvent, () => now)
    .on(changeApproval, ({ body }) => {
      const form = changeApproval.body.parse(body)
      if (form.version !== now.version) return new Refusal(409, 'CHANGED_MEANWHILE')
      now = { ...now, version: now.version + 1 }
      return now
    })
  const { user } = await drawn(<ApprovalScreen event={event} />)
  const agenda = await screen.findByRole('checkbox', { name: 'approves releases of the agenda' })
  await user.click(agenda)
  now = approval(9)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved')
  const bodies = server.asked.filter(({ route }) => route === 'changeApproval').map(({ body }) => body)
  expect(bodies).toMatchObject([
    { version: 5, parties: [{ agenda: true }] },
    { version: 9, parties: [{ agenda: true }] },
  ])
})

test('who no longer approves is asked about once, and what stands in the way is said', async () => {
  const server = new FakeServer()
    .on(approvalOfEvent, () => approval())
    .on(revokeApprover, () => new Refusal(409, 'PARTY_OF_OTHER_EVENTS', { events: 2 }))
  const { user } = await drawn(<ApprovalScreen event={event} />)
  await user.click(await screen.findByRole('button', { name: 'Chen Yutong no longer approves' }))
  expect(server.asked.some(({ route }) => route === 'revokeApprover')).toBe(false)
  const dialog = screen.getByRole('dialog', { name: 'Does Chen Yutong no longer approve?' })
  await user.click(within(dialog).getByRole('button', { name: 'Chen Yutong no longer approves' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/2/)
})

const agenda = (asked = {}) =>
  agendaOfParty.answer.parse({
    event: {
      id: event.id,
      title: { en: 'Seminar' },
      acronym: 'S',
      accent: '#0050a0',
      zone: 'Asia/Shanghai',
      startsOn: '2028-12-04',
      endsOn: '2028-12-07',
      city: { en: 'Shanghai' },
    },
    party: { id: ministry, name: { en: 'Ministry of Science' } },
    participants: false,
    agenda: true,
    waiting: { participants: 0, agenda: 1 },
    dueAt: null,
    asked: {
      id: asking,
      state: 'asked',
      askedAt: '2028-11-10T02:00:00.000Z',
      askedBy: 'Hélène Marchetti',
      dueAt: null,
      answeredAt: null,
      answeredBy: null,
      reason: null,
      others: [],
      isFirst: true,
      days: ['2028-12-04'],
      rooms: [],
      sessions: [
        {
          id: session,
          type: 'plenary',
          title: { en: 'Opening' },
          subtitle: { en: 'With a minute of silence' },
          abstract: { en: 'Why we meet.' },
          description: { en: 'In the old hall.' },
          languages: ['en'],
          interpretation: ['zh'],
          track: null,
          roomId: null,
          startsLocal: '2028-12-04T09:00',
          endsLocal: '2028-12-04T10:30',
          startsAt: '2028-12-04T01:00:00.000Z',
          endsAt: '2028-12-04T02:30:00.000Z',
          people: [
            { personId: null, name: 'Wei Lan', role: 'chair' },
            { personId: null, name: 'Mele Sefo', role: 'panellist' },
          ],
          materials: [],
        },
      ],
      changes: [],
      can: { approve: { ok: true }, object: { ok: true } },
      ...asked,
    },
    asOf: '2028-11-14T02:20:00.000Z',
  })

async function opened(language = 'en', asked = {}) {
  const server = new FakeServer().on(agendaOfParty, () => agenda(asked)).on(answerApproval, () => undefined)
  const screens = (
    <Routes>
      <Route path="/approve/:eventId/:organisationId/agenda" element={<AgendaScreen />} />
    </Routes>
  )
  return { server, ...(await drawn(screens, { at: `/approve/${event.id}/${ministry}/agenda`, language })) }
}

test('an approver reads the whole agenda, and says yes to it once they were asked', async () => {
  const { user, server } = await opened()
  await screen.findByText('Opening')
  for (const text of [
    '09:00–10:30',
    'With a minute of silence',
    'Why we meet.',
    'In the old hall.',
    'Wei Lan (Chair) and Mele Sefo (Panellist)',
    'Spoken: English',
    'Interpreted into: Chinese',
  ])
    expect(screen.getByText(text)).toBeInTheDocument()
  const answered = () => server.asked.filter(({ route }) => route === 'answerApproval').map(({ body }) => body)
  await user.click(screen.getByRole('button', { name: 'Approve: the agenda' }))
  expect(answered()).toEqual([])
  const dialog = screen.getByRole('dialog', { name: 'Approve the agenda?' })
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  expect(await screen.findByText('Approved: the agenda')).toBeInTheDocument()
  expect(answered()).toEqual([{ action: 'approve' }])
})

test('where text runs to the left, times are said as from and to', async () => {
  await opened('ar')
  expect(await screen.findByText('Opening')).toBeInTheDocument()
  expect(screen.queryByText('09:00–10:30')).toBeNull()
  expect(screen.getByText('من 09:00 إلى 10:30')).toBeInTheDocument()
})

test('of a session that lasts longer, both ends are said', async () => {
  const longer = {
    sessionId: session,
    title: { en: 'Opening' },
    change: 'changed',
    moved: { time: true, room: false },
    edited: [],
    titleWas: { en: 'Opening' },
    people: [],
    was: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:00', roomId: null },
    is: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:30', roomId: null },
  }
  await opened('en', { isFirst: false, changes: [longer] })
  expect(await screen.findByText(/moved to .*09:00–10:30.*; it was .*09:00–10:00/)).toBeVisible()
})
