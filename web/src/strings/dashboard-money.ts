export const dashboardMoneyStrings = {
  title: "What pictures cost",
  all: "All about money",
  perPictureOf: (count: string) => `of ${count} made`,
  perApprovedOf: (count: string) => `of ${count} approved`,
  noPictures: "No picture was made in this time",
  noApproved: "None of them is approved yet",
  caps: "Caps, with what is set aside",
  periods: { day: "Today", month: "This month" },
  used: (used: string, cap: string) => `${used} of ${cap}`,
  usedFreely: (used: string) => `${used}, no cap`,
  share: (share: string) => `${share} of the cap is used`,
} as const;

export const noticeStrings = {
  title: "To look after",
  retires: (name: string, when: string, days: number) =>
    `${name} retires on ${when}, ${days === 1 ? "tomorrow" : `in ${days} days`}`,
  retired: (name: string, when: string) => `${name} retired on ${when}`,
  missing: (name: string, when: string) => `${name} is no longer in its provider's list, since ${when}`,
  stillSet: "It is still in use.",
  successor: (name: string) => `Change to ${name}.`,
  changeModel: "Change the model",
  budget: {
    day: (share: string, used: string, cap: string) => `${share} of today's budget is used: ${used} of ${cap}`,
    month: (share: string, used: string, cap: string) => `${share} of this month's budget is used: ${used} of ${cap}`,
  },
  usedUp: "Work that costs anything waits.",
  changeCap: "Change the cap",
  leftAlone: (name: string, until: string) => `${name} is left alone until ${until}`,
  tryingAgain: (name: string) => `${name} was left alone, and is tried again with the next call`,
  toProviders: "See the providers",
  switching: (to: string) => `The search changes to ${to}`,
  switchProgress: (done: string, total: string) => `${done} of ${total} pictures are ready for it.`,
  switchFailed: (count: string) => `${count} could not be read.`,
  toSwitch: "See how far it is",
} as const;
