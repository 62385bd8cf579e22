import { lazyPart } from "../../lib/lazy-part.ts";

/** The parts of Settings in the order in which they are listed; each is loaded when somebody goes there. */
export const sections = [
  { id: "general", isForAdmins: true, Section: lazyPart(() => import("./general/general-section.tsx")) },
  { id: "people", isForAdmins: true, Section: lazyPart(() => import("./people/people-section.tsx")) },
  { id: "models", isForAdmins: true, Section: lazyPart(() => import("./models/models-section.tsx")) },
  { id: "money", isForAdmins: true, Section: lazyPart(() => import("./money/money-section.tsx")) },
  { id: "vocabulary", isForAdmins: true, Section: lazyPart(() => import("./vocabulary/vocabulary-section.tsx")) },
  { id: "synonyms", isForAdmins: true, Section: lazyPart(() => import("./synonyms/synonyms-section.tsx")) },
  { id: "sizes", isForAdmins: true, Section: lazyPart(() => import("./sizes/sizes-section.tsx")) },
  { id: "reports", isForAdmins: true, Section: lazyPart(() => import("./reports/reports-section.tsx")) },
  { id: "account", isForAdmins: false, Section: lazyPart(() => import("./account/account-section.tsx")) },
] as const;

/** What a person may see; the database decides what they may read and change there. */
export const sectionsFor = (role: "admin" | "member") =>
  sections.filter(({ isForAdmins }) => !isForAdmins || role === "admin");
