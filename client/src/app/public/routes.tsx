import { data, type RouteObject } from 'react-router'
import { page, type Reading } from '../../lib/public-screen.js'
import { Failed } from '../failed.js'
import { PublicLayout } from './layout.js'

const nothingHere = () => {
  throw data(null, { status: 404 })
}

/** Every public address. A feature adds its screens here, each loaded when it is opened. */
export function publicRoutes(reading: Reading): RouteObject[] {
  const screens = [
    ...eventPages(reading),
    page(reading, '/privacy', `${statements}/privacy.screen.tsx`, () => import('./statements/privacy.screen.js')),
    page(
      reading,
      '/accessibility',
      `${statements}/accessibility.screen.tsx`,
      () => import('./statements/accessibility.screen.js'),
    ),
    page(
      reading,
      '/events/:slug/agenda',
      'src/features/agenda/public-agenda.screen.tsx',
      () => import('../../features/agenda/public-agenda.screen.js'),
    ),
    page(
      reading,
      '/invitation/:secret',
      'src/features/account/granting/invitation.screen.tsx',
      () => import('../../features/account/granting/invitation.screen.js'),
    ),
  ]
  return [
    {
      path: '/',
      Component: PublicLayout,
      ErrorBoundary: Failed,
      children: [{ ErrorBoundary: Failed, children: [...screens, { path: '*', element: null, loader: nothingHere }] }],
    },
  ]
}

const statements = 'src/app/public/statements'
const ofEvents = 'src/features/event/public'

const eventPages = (reading: Reading): RouteObject[] => [
  page(reading, '/', `${ofEvents}/home.screen.tsx`, () => import('../../features/event/public/home.screen.js')),
  page(
    reading,
    '/events',
    `${ofEvents}/events.screen.tsx`,
    () => import('../../features/event/public/events.screen.js'),
  ),
  page(
    reading,
    '/events/:slug',
    `${ofEvents}/event.screen.tsx`,
    () => import('../../features/event/public/event.screen.js'),
  ),
  page(
    reading,
    '/events/:slug/speakers',
    `${ofEvents}/speakers.screen.tsx`,
    () => import('../../features/event/public/speakers.screen.js'),
  ),
  page(
    reading,
    '/events/:slug/contact',
    `${ofEvents}/contact.screen.tsx`,
    () => import('../../features/event/public/contact.screen.js'),
  ),
  page(
    reading,
    '/agreements/:agreementId',
    `${ofEvents}/agreement.screen.tsx`,
    () => import('../../features/event/public/agreement.screen.js'),
  ),
]
