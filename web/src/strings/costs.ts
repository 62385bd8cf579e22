/** What pictures cost, wherever it is told. */
export const costStrings = {
  columns: {
    usd: "Spent",
    pictures: "Made",
    usd_per_picture: "Per picture",
    approved: "Approved",
    usd_per_approved: "Per approved picture",
    failed: "Failed",
    calls: "Calls",
  },
  byModel: "By model",
  byMember: "By member",
  model: "Model",
  member: "Member",
  noModel: "No model",
  nothing: "–",
} as const;
