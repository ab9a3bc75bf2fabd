import type { ComponentType } from 'react'
import { data, Navigate, type Params, type RouteObject } from 'react-router'
import { paths } from '../../lib/paths.js'
import { Failed, FailedPage } from '../failed.js'
import { SignInLayout } from '../sign-in/layout.js'
import { ApproveLayout } from './approve-layout.js'
import { DelegateLayout } from './delegate-layout.js'
import { EventLayout } from './event-layout.js'
import { HostLayout } from './host-layout.js'
import { NominateLayout } from './nominate-layout.js'
import { OrganiserLayout } from './organiser-layout.js'
import { Root } from './root.js'

/** A screen's module exports `Component`; it is loaded when its address is opened. */
export interface Screen {
  readonly Component: ComponentType
}

/** `screen('agenda', () => import('../../features/agenda/agenda.screen.js'))` */
export function screen(path: string, open: () => Promise<Screen>): RouteObject {
  const opened = { lazy: async () => ({ Component: (await open()).Component }), loader: knownAddress }
  return path === '' ? { index: true, ...opened } : { path, ...opened }
}

const id = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

/** Where an id stands that is none, there is no page. */
function knownAddress({ params }: { readonly params: Params }): null {
  const ids = Object.entries(params).filter(([name]) => name.endsWith('Id'))
  if (!ids.every(([, value]) => id.test(value ?? ''))) throw data(null, { status: 404 })
  return null
}

/** Ways in. */
const signIn: RouteObject[] = [
  screen('/sign-in', () => import('../../features/account/sign-in/sign-in.screen.js')),
  screen('/sign-in/code', () => import('../../features/account/sign-in/sign-in-code.screen.js')),
  screen('/sign-in/password', () => import('../../features/account/sign-in/sign-in-password.screen.js')),
  screen('/forgotten-password', () => import('../../features/account/sign-in/forgotten-password.screen.js')),
]

/** In the demo only: the server answers there, or not. */
const demo: RouteObject[] = [
  screen('/demo/mail', () => import('../../features/account/demo/mail.screen.js')),
  screen('/demo/mail/:deliveryId', () => import('../../features/account/demo/letter.screen.js')),
]

/** `/my`: what is one's own. */
const delegate: RouteObject[] = [
  screen('', () => import('../../features/home/my-home.screen.js')),
  screen('agenda', () => import('../../features/agenda/my/my-agenda.screen.js')),
  screen('badge', () => import('../../features/home/my-badge.screen.js')),
  screen('register/:slug', () => import('../../features/registration/delegate/register.screen.js')),
  // The list of one's registrations is a part of the first screen
  { path: 'registrations', element: <Navigate to={paths.my} replace /> },
  screen('registrations/:registrationId', () => import('../../features/registration/delegate/registration.screen.js')),
  screen(
    'registrations/:registrationId/form/:step',
    () => import('../../features/registration/delegate/form.screen.js'),
  ),
  screen(
    'registrations/:registrationId/participants',
    () => import('../../features/registration/participants/participants.screen.js'),
  ),
  screen('registrations/:registrationId/visit', () => import('../../features/visit/delegate/day.screen.js')),
  screen('registrations/:registrationId/sites', () => import('../../features/visit/wishes/wishes.screen.js')),
  screen('groups/:groupId', () => import('../../features/visit/guide/days.screen.js')),
  screen('groups/:groupId/people', () => import('../../features/visit/guide/people.screen.js')),
  screen('delegations/:eventId', () => import('../../features/registration/delegation/delegation.screen.js')),
  screen('account', () => import('../../features/account/own/own-account.screen.js')),
  screen('profile', () => import('../../features/person/profile.screen.js')),
]

/** `/host`: visits to the sites of those for whom somebody acts. */
const host: RouteObject[] = [
  screen('', () => import('../../features/visit/host/host.screen.js')),
  screen('visits/:stopId', () => import('../../features/visit/host/host.screen.js')),
  screen('sites', () => import('../../features/visit/host-sites/sites.screen.js')),
  screen('sites/:siteId', () => import('../../features/visit/host-sites/site.screen.js')),
]

/** `/nominate`: whom a focal point proposes. */
const nominate: RouteObject[] = [
  screen('', () => import('../../features/nomination/nominate/home.screen.js')),
  screen(':focalPointId', () => import('../../features/nomination/nominate/list.screen.js')),
  screen(':focalPointId/new', () => import('../../features/nomination/nominate/new-nominee.screen.js')),
  screen(':focalPointId/import', () => import('../../features/nomination/nominate/import.screen.js')),
  screen('nominations/:nominationId', () => import('../../features/nomination/nominate/nominee.screen.js')),
  screen('nominations/:nominationId/successor', () => import('../../features/nomination/nominate/successor.screen.js')),
]

/** `/approve`: what parties are asked to approve. */
const approve: RouteObject[] = [
  screen('', () => import('../../features/approval/approve/home.screen.js')),
  screen(
    ':eventId/:organisationId/participants',
    () => import('../../features/approval/approve/participants.screen.js'),
  ),
  screen(':eventId/:organisationId/agenda', () => import('../../features/approval/approve/agenda.screen.js')),
]

/** `/organise`, outside a single event. */
const organiser: RouteObject[] = [
  screen('', () => import('../../features/home/organise/home.screen.js')),
  screen('events', () => import('../../features/event/events.screen.js')),
  screen('events/new', () => import('../../features/event/new-event.screen.js')),
  screen('programmes', () => import('../../features/programme/programmes.screen.js')),
  screen('programmes/new', () => import('../../features/programme/new-programme.screen.js')),
  screen('programmes/:programmeId', () => import('../../features/programme/programme.screen.js')),
  screen('programmes/:programmeId/people', () => import('../../features/account/granting/platform/people.screen.js')),
  screen('people', () => import('../../features/account/granting/platform/people.screen.js')),
  screen('agreements', () => import('../../features/agreement/agreements.screen.js')),
  screen('agreements/new', () => import('../../features/agreement/new-agreement.screen.js')),
  screen('agreements/:agreementId', () => import('../../features/agreement/agreement.screen.js')),
  screen('agreements/:agreementId/edit', () => import('../../features/agreement/edit-agreement.screen.js')),
]

/** `/organise/events/{eventId}`: the sides of one event. */
const event: RouteObject[] = [
  screen('', () => import('../../features/event/overview.screen.js')),
  screen('settings', () => import('../../features/event/settings.screen.js')),
  screen('settings/:section', () => import('../../features/event/settings.screen.js')),
  screen('people', () => import('../../features/account/granting/people.screen.js')),
  screen('agenda', () => import('../../features/agenda/agenda-editor.screen.js')),
  screen('agenda/import', () => import('../../features/agenda/agenda-import.screen.js')),
  screen('registrations', () => import('../../features/registration/organise/registrations.screen.js')),
  screen('desk', () => import('../../features/registration/desk/desk.screen.js')),
  screen('undelivered-mail', () => import('../../features/registration/organise/mail/undelivered.screen.js')),
  screen('nominations', () => import('../../features/nomination/organise/nominations.screen.js')),
  screen('visits', () => import('../../features/visit/planner.screen.js')),
  screen('visits/about', () => import('../../features/visit/about.screen.js')),
  screen('visits/groups', () => import('../../features/visit/groups.screen.js')),
  screen('visits/sites', () => import('../../features/visit/sites.screen.js')),
  screen('visits/sites/:siteId', () => import('../../features/visit/site.screen.js')),
  screen('audit', () => import('../../features/audit/audit.screen.js')),
]

const notHere = { path: '*', element: <FailedPage kind={404} /> }

/** The screens of one face below its layout; what fails in one of them leaves the layout standing. */
const face = (path: string, Component: ComponentType, children: readonly RouteObject[]): RouteObject => ({
  path,
  Component,
  children: [{ ErrorBoundary: Failed, children: [...children, notHere] }],
})

/** Every signed-in address. A feature adds its screens above. */
export const signedInRoutes = (): RouteObject[] => [
  {
    Component: Root,
    ErrorBoundary: Failed,
    children: [
      { Component: SignInLayout, ErrorBoundary: Failed, children: signIn },
      { ErrorBoundary: Failed, children: demo },
      face('/my', DelegateLayout, delegate),
      face('/host', HostLayout, host),
      face('/nominate', NominateLayout, nominate),
      face('/approve', ApproveLayout, approve),
      {
        path: '/organise',
        Component: OrganiserLayout,
        children: [
          {
            ErrorBoundary: Failed,
            children: [
              ...organiser,
              { path: 'events/:eventId', Component: EventLayout, children: [...event, notHere] },
              notHere,
            ],
          },
        ],
      },
      screen('/design', () => import('../design/design.screen.js')),
      notHere,
    ],
  },
]
