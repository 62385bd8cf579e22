import { compareStrings } from "../../strings/compare.ts";
import { helpStrings } from "../../strings/help.ts";
import { mockupStrings } from "../../strings/mockups.ts";
import { reviewMoreStrings } from "../../strings/review-more.ts";
import type { KeyTableProps } from "./key-table.tsx";

const { everywhereKeys, libraryKeys } = helpStrings;
const { keys: review } = reviewMoreStrings;
const { keyNames: compare } = compareStrings;
const { keyNames: mockups } = mockupStrings;

/** The keys of every screen that has some. */
export const screenKeys: readonly KeyTableProps[] = [
  {
    title: helpStrings.everywhere,
    rows: [
      [everywhereKeys.next, ["Tab", "Shift+Tab"]],
      [everywhereKeys.press, ["Enter", "Space"]],
      [everywhereKeys.close, ["Esc"]],
    ],
  },
  {
    title: helpStrings.review,
    rows: [
      [review.next, ["J", "→"]],
      [review.previous, ["K", "←"]],
      [review.approve, ["A"]],
      [review.reject, ["R"]],
      [review.reopen, ["B"]],
      [review.tags, ["T"]],
      [review.undo, ["Z", "Ctrl+Z"]],
      [review.grid, ["G"]],
      [review.help, ["?"]],
    ],
  },
  {
    title: helpStrings.reviewGrid,
    rows: [
      [review.select, ["X", "Space"]],
      [review.range, ["Shift+↑↓←→", "Shift+X"]],
      [review.all, ["Ctrl+A"]],
      [review.clear, ["Esc"]],
      [review.open, ["Enter"]],
    ],
  },
  {
    title: helpStrings.library,
    rows: [
      [libraryKeys.move, ["↑↓←→"]],
      [libraryKeys.select, ["Space"]],
      [libraryKeys.range, ["Shift+↑↓←→"]],
      [libraryKeys.all, ["Ctrl+A"]],
      [libraryKeys.open, ["Enter"]],
      [libraryKeys.clear, ["Esc"]],
    ],
  },
  {
    title: helpStrings.subject,
    rows: [
      [review.move, ["↑↓←→"]],
      [review.resize, ["Shift+↑↓←→"]],
      [review.reset, ["Esc"]],
    ],
  },
  {
    title: compareStrings.title,
    rows: [
      [compare.pick, ["1", "2", "3", "4"]],
      [compare.approve, ["A"]],
      [compare.undo, ["Z", "Ctrl+Z"]],
      [compare.next, ["→", "J"]],
      [compare.previous, ["←", "K"]],
      [compare.grid, ["G"]],
      [compare.slider, ["S"]],
      [compare.flip, ["F"]],
      [compare.switchPictures, ["Space", "X"]],
      [compare.zoom, ["+", "-"]],
      [compare.whole, ["0"]],
      [compare.move, ["Shift+↑↓←→"]],
    ],
  },
  {
    title: mockupStrings.title,
    rows: [
      [mockups.step, ["↑↓←→"]],
      [mockups.leap, ["Shift+↑↓←→"]],
      [mockups.grow, ["+", "-"]],
      [mockups.turn, ["[", "]"]],
      [mockups.turnFar, ["Shift+[", "Shift+]"]],
      [mockups.center, ["C"]],
      [mockups.fit, ["F"]],
      [mockups.fill, ["Shift+F"]],
      [mockups.reset, ["0"]],
      [mockups.undo, ["Z", "Ctrl+Z"]],
      [mockups.redo, ["Ctrl+Y"]],
    ],
  },
];
