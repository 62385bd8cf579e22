/** The first key or touch brings what is needed once a person does something, so that nothing opens with a wait. */
export function bringParts(): void {
  if (!navigator.onLine) return;
  const parts = [
    import("./help-dialog.tsx"),
    import("../../editing/reject-dialog.tsx"),
    import("../../editing/flawed-dialog.tsx"),
    import("../single/nothing-left.tsx"),
    import("../single/elsewhere-notice.tsx"),
    import("../../editing/subject/subject-desk.tsx"),
    import("../../editing/edits/save-draft.ts"),
    import("../../editing/edits/text-editor.tsx"),
    import("../../editing/tags/tag-editor.tsx"),
    import("../decisions/tell.ts"),
  ];
  for (const part of parts) part.catch(() => {}); // whatever needs it asks again
}
