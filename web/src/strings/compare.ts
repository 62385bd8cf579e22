export const compareStrings = { title: "Compare" } as const;
