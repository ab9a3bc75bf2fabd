import { paths } from '../../client/src/lib/paths.js'

/** What pages are about, in one world. */
export interface PageIds {
  readonly slug: string
  readonly agreementId: string
  readonly programmeId: string
  readonly eventId: string
  readonly registrationId: string
  readonly letterId: string
  readonly stopId: string
  /** A group that is led by who looks. */
  readonly groupId: string
  readonly siteId: string
  readonly focalPointId: string
  /** A party that approves the event's participant list and agenda. */
  readonly organisationId: string
  readonly nominationId: string
  /** The secret of a link that was not taken up yet. */
  readonly invitation: string
}

/** Each address of the client as it is there: a new one does not compile before it stands here, so that no page is forgotten. */
const addressed = (ids: PageIds): Readonly<Record<keyof typeof paths, readonly string[]>> => ({
  home: [paths.home],
  events: [paths.events, `${paths.events}?when=past`],
  event: [paths.event(ids.slug)],
  agenda: [paths.agenda(ids.slug), `${paths.agenda(ids.slug)}?view=list`],
  // Without our script: it stands beside the pages that letters lead to
  agendaReleases: [],
  agendaFile: [],
  speakers: [paths.speakers(ids.slug)],
  contact: [paths.contact(ids.slug)],
  agreement: [paths.agreement(ids.agreementId)],
  privacy: [paths.privacy],
  accessibility: [paths.accessibility],
  signIn: [paths.signIn],
  signInAndReturn: [paths.signInAndReturn(paths.my)],
  my: [paths.my],
  myProfile: [paths.myProfile],
  myAccount: [paths.myAccount],
  myRegistrations: [paths.myRegistrations],
  myRegistration: [paths.myRegistration(ids.registrationId)],
  myParticipants: [paths.myParticipants(ids.registrationId)],
  myRegistrationForm: [paths.myRegistrationForm(ids.registrationId, 'about-you')],
  register: [paths.register(ids.slug)],
  myAgenda: [paths.myAgenda],
  myVisit: [paths.myVisit(ids.registrationId)],
  myWishes: [paths.myWishes(ids.registrationId)],
  myGroup: [paths.myGroup(ids.groupId)],
  myGroupPeople: [paths.myGroupPeople(ids.groupId)],
  myDelegation: [paths.myDelegation(ids.eventId)],
  myBadge: [paths.myBadge],
  host: [paths.host],
  hostVisit: [paths.hostVisit(ids.stopId)],
  hostSites: [paths.hostSites],
  hostSite: [paths.hostSite(ids.siteId)],
  approve: [paths.approve],
  approveList: [paths.approveList(ids.eventId, ids.organisationId)],
  approveAgenda: [paths.approveAgenda(ids.eventId, ids.organisationId)],
  nominate: [paths.nominate],
  nominees: [paths.nominees(ids.focalPointId)],
  newNominee: [paths.newNominee(ids.focalPointId)],
  importNominees: [paths.importNominees(ids.focalPointId)],
  nominee: [paths.nominee(ids.nominationId)],
  nameSuccessor: [paths.nameSuccessor(ids.nominationId)],
  organise: [paths.organise],
  organiseAgreements: [paths.organiseAgreements],
  organiseAgreement: [paths.organiseAgreement(ids.agreementId)],
  organiseNewAgreement: [paths.organiseNewAgreement],
  organiseEditAgreement: [paths.organiseEditAgreement(ids.agreementId)],
  organiseProgrammes: [paths.organiseProgrammes],
  organiseNewProgramme: [paths.organiseNewProgramme],
  organiseProgramme: [paths.organiseProgramme(ids.programmeId)],
  organisePlatformPeople: [paths.organisePlatformPeople],
  organiseProgrammePeople: [paths.organiseProgrammePeople(ids.programmeId)],
  organiseEvents: [paths.organiseEvents],
  organiseNewEvent: [paths.organiseNewEvent],
  organiseEvent: [paths.organiseEvent(ids.eventId)],
  organiseAgenda: [paths.organiseAgenda(ids.eventId), `${paths.organiseAgenda(ids.eventId)}/import`],
  organiseRegistrations: [
    paths.organiseRegistrations(ids.eventId),
    `${paths.organiseRegistrations(ids.eventId)}?open=${ids.registrationId}`,
  ],
  organiseNominations: [paths.organiseNominations(ids.eventId)],
  organiseVisits: [paths.organiseVisits(ids.eventId)],
  organiseVisitAbout: [paths.organiseVisitAbout(ids.eventId)],
  organiseVisitGroups: [paths.organiseVisitGroups(ids.eventId)],
  organiseVisitSites: [paths.organiseVisitSites(ids.eventId)],
  organiseVisitSite: [paths.organiseVisitSite(ids.eventId, ids.siteId)],
  organiseDesk: [paths.organiseDesk(ids.eventId)],
  organiseMail: [paths.organiseMail(ids.eventId)],
  organisePeople: [paths.organisePeople(ids.eventId)],
  organiseAudit: [paths.organiseAudit(ids.eventId)],
  organiseSettings: [paths.organiseSettings(ids.eventId)],
  organiseSettingsOf: ['place', 'seats', 'registration', 'texts', 'approval'].map((section) =>
    paths.organiseSettingsOf(ids.eventId, section),
  ),
})

/** Screens that no link of ours leads to: steps on the way in, links in letters, the demo's own. */
const unlinked = ({ invitation, letterId }: PageIds): readonly string[] => [
  '/sign-in/code',
  '/sign-in/password',
  '/forgotten-password',
  `/invitation/${invitation}`,
  '/demo/mail',
  `/demo/mail/${letterId}`,
  '/design',
]

/** Every page that somebody can be on, but for those that say what is wrong. */
export const everyPage = (ids: PageIds): readonly string[] => [
  ...new Set([...Object.values(addressed(ids)).flat(), ...unlinked(ids)]),
]
