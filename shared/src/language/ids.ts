import * as z from 'zod'

/** An identifier becomes one of these only by being checked: `eventId.parse(text)`. Always a uuid, version 7 when we made it. */
const id = <Name extends string>() => z.uuid().brand<Name>()

export const accountId = id<'AccountId'>()
export const personId = id<'PersonId'>()
export const organisationId = id<'OrganisationId'>()
export const agreementId = id<'AgreementId'>()
export const programmeId = id<'ProgrammeId'>()
export const eventId = id<'EventId'>()
export const roomId = id<'RoomId'>()
export const approvalId = id<'ApprovalId'>()
export const focalPointId = id<'FocalPointId'>()
export const nominationId = id<'NominationId'>()
export const registrationId = id<'RegistrationId'>()
export const sessionId = id<'SessionId'>()
export const membershipId = id<'MembershipId'>()
export const siteId = id<'SiteId'>()
export const groupId = id<'GroupId'>()
export const stopId = id<'StopId'>()
export const transferId = id<'TransferId'>()
export const visitorListId = id<'VisitorListId'>()
export const fileId = id<'FileId'>()
export const grantId = id<'GrantId'>()
export const invitationId = id<'InvitationId'>()
export const deliveryId = id<'DeliveryId'>()

export type AccountId = z.infer<typeof accountId>
export type PersonId = z.infer<typeof personId>
export type OrganisationId = z.infer<typeof organisationId>
export type AgreementId = z.infer<typeof agreementId>
export type ProgrammeId = z.infer<typeof programmeId>
export type EventId = z.infer<typeof eventId>
export type RoomId = z.infer<typeof roomId>
export type ApprovalId = z.infer<typeof approvalId>
export type FocalPointId = z.infer<typeof focalPointId>
export type NominationId = z.infer<typeof nominationId>
export type RegistrationId = z.infer<typeof registrationId>
export type SessionId = z.infer<typeof sessionId>
export type MembershipId = z.infer<typeof membershipId>
export type SiteId = z.infer<typeof siteId>
export type GroupId = z.infer<typeof groupId>
export type StopId = z.infer<typeof stopId>
export type TransferId = z.infer<typeof transferId>
export type VisitorListId = z.infer<typeof visitorListId>
export type FileId = z.infer<typeof fileId>
export type GrantId = z.infer<typeof grantId>
export type InvitationId = z.infer<typeof invitationId>
export type DeliveryId = z.infer<typeof deliveryId>
