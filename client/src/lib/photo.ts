/** Where a person's photo is, for whoever may see it. Another photo has another address, so none is shown that was kept from before. */
export const photoAddress = (personId: string, photoFileId: string): string =>
  `/api/people/${encodeURIComponent(personId)}/photo?is=${encodeURIComponent(photoFileId)}`
