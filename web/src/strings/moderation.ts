/** What moderators look for, by their own names, in the order in which they are listed. */
export const moderationCategories: Readonly<Record<string, string>> = {
  harassment: "Harassment",
  "harassment/threatening": "Harassment with threats",
  hate: "Hate",
  "hate/threatening": "Hate with threats",
  illicit: "Advice for what is illicit",
  "illicit/violent": "Advice for violence",
  "self-harm": "Self-harm",
  "self-harm/intent": "Intent of self-harm",
  "self-harm/instructions": "Instructions for self-harm",
  sexual: "Sexual",
  "sexual/minors": "Sexual, of minors",
  violence: "Violence",
  "violence/graphic": "Graphic violence",
};

/** A category in words; one that is new, by its name. */
export const categoryName = (category: string): string => moderationCategories[category] ?? category;
