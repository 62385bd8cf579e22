const programsWords = /undefined|null|NaN|\[object|\{"|=>|\bat \S+:\d+|https?:|[A-Z]\w+Error\b|\\n/;

/** Whether a person can read the reason why a picture failed: several words, and none of a program. */
export function isSentence(reason: string | null): boolean {
  if (reason === null || programsWords.test(reason)) return false;
  return /^[\p{L}\p{N}$]/u.test(reason) && reason.trim().split(/\s+/).length >= 3;
}
