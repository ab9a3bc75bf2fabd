/** Every address of Plenary, in one place: screens link by these. */
const at = encodeURIComponent

export const paths = {
  home: '/',
  events: '/events',
  event: (slug: string) => `/events/${at(slug)}`,
  agenda: (slug: string) => `/events/${at(slug)}/agenda`,
  agendaFile: (slug: string, ending: 'ics' | 'pdf' | 'json') => `/events/${at(slug)}/agenda.${ending}`,
  speakers: (slug: string) => `/events/${at(slug)}/speakers`,
  contact: (slug: string) => `/events/${at(slug)}/contact`,
  agreement: (agreementId: string) => `/agreements/${at(agreementId)}`,
  privacy: '/privacy',
  accessibility: '/accessibility',

  signIn: '/sign-in',
  signInAndReturn: (to: string) => `/sign-in?then=${at(to)}`,

  my: '/my',
  myProfile: '/my/profile',
  myAccount: '/my/account',
  myRegistrations: '/my/registrations',
  myRegistration: (registrationId: string) => `/my/registrations/${at(registrationId)}`,
  myRegistrationForm: (registrationId: string, step: string) =>
    `/my/registrations/${at(registrationId)}/form/${at(step)}`,
  register: (slug: string) => `/my/register/${at(slug)}`,
  myBadge: '/my/badge',

  organise: '/organise',
  organiseAgreements: '/organise/agreements',
  organiseAgreement: (agreementId: string) => `/organise/agreements/${at(agreementId)}`,
  organiseNewAgreement: '/organise/agreements/new',
  organiseEditAgreement: (agreementId: string) => `/organise/agreements/${at(agreementId)}/edit`,
  organiseProgrammes: '/organise/programmes',
  organiseNewProgramme: '/organise/programmes/new',
  organiseProgramme: (programmeId: string) => `/organise/programmes/${at(programmeId)}`,
  organisePlatformPeople: '/organise/people',
  organiseProgrammePeople: (programmeId: string) => `/organise/programmes/${at(programmeId)}/people`,
  organiseEvents: '/organise/events',
  organiseNewEvent: '/organise/events/new',
  organiseEvent: (eventId: string) => `/organise/events/${at(eventId)}`,
  organiseAgenda: (eventId: string) => `/organise/events/${at(eventId)}/agenda`,
  organiseRegistrations: (eventId: string) => `/organise/events/${at(eventId)}/registrations`,
  organiseMail: (eventId: string) => `/organise/events/${at(eventId)}/undelivered-mail`,
  organisePeople: (eventId: string) => `/organise/events/${at(eventId)}/people`,
  organiseAudit: (eventId: string) => `/organise/events/${at(eventId)}/audit`,
  organiseSettingsOf: (eventId: string, section: string) => `/organise/events/${at(eventId)}/settings/${at(section)}`,
  organiseSettings: (eventId: string) => `/organise/events/${at(eventId)}/settings`,
} as const
