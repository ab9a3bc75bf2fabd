/** Where the next part of an address is a secret: who has it answers, takes a role or reads a calendar without signing in. */
export const secretPlaces: readonly string[] = ['answer', 'answer-visit', 'feeds', 'invitation', 'invitations']
