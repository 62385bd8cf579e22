const withLocation = "picture-with-location";
const withoutLocation = "picture";

/** Where the file of an upload lies in the bucket `ingest`; its name says whether it keeps its location. */
export const uploadPath = (ownerId: string, uploadId: string, keepLocation: boolean): string =>
  `${ownerId}/${uploadId}/${keepLocation ? withLocation : withoutLocation}`;

/** Whether a file came as it is from elsewhere, and is to lose what tells where it was taken. */
export const losesLocation = (path: string): boolean => path.endsWith(`/${withoutLocation}`);
