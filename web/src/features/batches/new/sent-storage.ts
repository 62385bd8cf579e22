// The request that was sent last and whose answer is not there yet. The tab keeps it until it is, so that whoever loads the
// page again is told what became of it.

const keyOf = (personId: string) => `larder-rows-sent:${personId}`;

export function keepSent(personId: string, requestId: string): void {
  try {
    sessionStorage.setItem(keyOf(personId), requestId);
  } catch {
    // A browser that keeps nothing: a lost answer is looked for until the page is left.
  }
}

export const readSent = (personId: string): string | null => {
  try {
    return sessionStorage.getItem(keyOf(personId));
  } catch {
    return null;
  }
};

export function forgetSent(personId: string): void {
  try {
    sessionStorage.removeItem(keyOf(personId));
  } catch {
    // There was nothing to forget.
  }
}
