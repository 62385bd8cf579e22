export const roleKey = "larder-role";

/** Whether this browser remembers a member: a guess that has the right screen loaded first. */
export const wasSignedIn = (): boolean => localStorage.getItem(roleKey) !== null;
