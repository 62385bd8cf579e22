/** A number, or what is written where a number should be. */
export const numberOr = (text: string): number | string => {
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) ? number : text;
};

/** A key with what was written for it; none where nothing was. */
export const given = <Key extends string, Value>(key: Key, text: string, read: (text: string) => Value) =>
  text.trim() === "" ? {} : { [key]: read(text) };

export const asWritten = (text: string) => text;
