import { createDownload, type Download } from "../../download/guarded-download.ts";

/** Fetches pictures from a fake and from nowhere else. */
export const downloadFrom = (fakeUrl: string): Download =>
  createDownload({ fetch, resolve: null, allowedHosts: [], trustedOrigins: [fakeUrl] });
