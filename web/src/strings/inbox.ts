export const inboxStrings = {
  title: "Inbox",
  help: "All mails that this stack would have sent. Everybody who reaches it, members too, can read them and use their links: it is for development only. A hosted project sends its mails.",
  mails: "Mails",
  emptyTitle: "No mail yet",
  emptyHelp: "Invitations and password resets appear here.",
  to: (address: string) => `To ${address}`,
  mail: "Mail",
  openLink: "Open the link",
  notHere: "There is no inbox here",
  notHereHelp: "A hosted project sends its mails to people. Look into your own inbox.",
  home: "To Larder",
} as const;
