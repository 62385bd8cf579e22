import { formatNumber } from "./format.ts";

const pictures = (count: number) => (count === 1 ? "1 picture" : `${formatNumber(count)} pictures`);

/** Sending pictures to a pattern, and what was read out of them. */
export const patternReadingStrings = {
  title: "Read pictures",
  help: (most: string) =>
    `The live version reads each picture, up to ${most} at once. Files larger than 10 MB and those that are neither JPEG nor PNG are sent as JPEG. Where a model reads them, each costs what a run costs.`,
  notLive: "Publish a version first: until then there is nothing to read them with.",
  archived: "This pattern is archived: it takes no more pictures.",
  dropHere: "Drop pictures or a folder here",
  dropNow: "Let go to send them",
  chooseFiles: "Choose files",
  fromLibrary: "Pictures of the library",
  chooseFolder: "Choose a folder",
  readChosen: (count: number) => (count === 0 ? "Read" : `Read ${pictures(count)}`),
  noPictures: "There was no picture among them",
  leftOut: (count: number) => (count === 1 ? "1 file is no picture" : `${formatNumber(count)} files are no pictures`),
  tooMany: (most: number) => `Only the first ${formatNumber(most)} are sent`,
  sending: (done: number, total: number) => `${formatNumber(done)} of ${pictures(total)} sent`,
  sendingProgress: "Pictures sent",
  stopSending: "Stop sending",
  notSent: (count: number) => `${pictures(count)} could not be sent`,
  notTaken: "The storage did not take the file",
  sendAgain: "Send these again",
  unheard: (reason: string) => `The pictures are there, and nobody reads them yet: ${reason}`,
  tryAgain: "Try again",

  results: "Results",
  sent: (time: string) => `Sent ${time}`,
  progress: "Pictures read",
  counts: { open: "waiting or being read", succeeded: "read", failed: "failed", cancelled: "stopped" },
  stop: "Stop",
  stopped: (count: number) => (count === 0 ? "There was nothing left to stop" : `${pictures(count)} will not be read`),
  retry: "Read again what failed",
  retryOne: "Read again",
  retryThat: (name: string) => `Read ${name} again`,
  retried: (count: number) =>
    count === 0 ? "There is nothing to read again" : `${pictures(count)} will be read again`,
  download: "Download as CSV",
  show: "Show",
  all: "All",
  onlyFailed: "Not read",
  picture: "Picture",
  state: "State",
  nothing: "No picture is like this",
  gone: "These pictures are not there",
  goneHelp: "It may belong to somebody else, or its address is mistyped.",
  before: "Earlier",
  after: "Later",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,

  past: "What was sent before",
  pastNone: "Nothing was sent to this pattern yet.",
  byKey: "By a key",
  isTest: "Test",
  done: (read: number, total: number) => `${formatNumber(read)} of ${pictures(total)} read`,
} as const;
