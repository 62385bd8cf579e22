/** How many places of the world show something, such as "3 sites". */
const sites = (count: number) => (count === 1 ? "1 site" : `${count.toLocaleString("en")} sites`);

/** Where a picture is in use, and what follows from it. */
export const pictureUsedStrings = {
  inUse: (count: number) => `In use on ${sites(count)}`,
  stillInUse: (count: number) =>
    `Still in use on ${sites(count)}: its address keeps answering for ${count === 1 ? "it" : "them"}, and its files stay as long.`,
  seeWhere: "See where",
  takeDown: "Take it down everywhere",
  takeDownHelp: (count: number) =>
    `${count === 1 ? "The site that uses it shows" : `The ${count.toLocaleString("en")} sites that use it show`} a missing picture within a day, until ${count === 1 ? "it takes" : "they take"} another. This cannot be undone.`,
  takenDown: "Taken down everywhere",
  takenDownDetail: "Caches may keep copies for a day.",
  withdrawTitle: "Withdraw this picture?",
  trashTitle: "Move this picture to the trash?",
  keeps: (count: number) =>
    `It is in use on ${sites(count)}: search no longer finds it, but its address keeps answering for ${count === 1 ? "that site" : "them"}. If you take it down everywhere, ${count === 1 ? "that site shows" : "they show"} a missing picture within a day, which cannot be undone.`,
  rejectKeeps: (count: number) =>
    `It is in use on ${sites(count)}: its address keeps answering for ${count === 1 ? "it" : "them"} until you take it down there too.`,
  withdraw: "Withdraw",
  trash: "Move to trash",
  cancel: "Cancel",

  title: "In use",
  endedTitle: "Was in use",
  site: "Site",
  key: "Key",
  slot: "Place",
  size: "Size",
  since: "Since",
  until: "Until",
  unknownSize: "—",
  showAll: (count: number) => `Show all ${count.toLocaleString("en")}`,
} as const;
