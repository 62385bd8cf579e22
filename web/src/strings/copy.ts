export const copyStrings = {
  copy: "Copy",
  copied: "Copied",
  notCopied: "Copying is not allowed here: select the text instead",
} as const;
