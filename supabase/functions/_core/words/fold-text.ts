/**
 * Text as it is compared: compatibility forms unified (NFKC), lower case, Latin diacritics dropped ("Crème" is
 * "creme"), lone surrogates replaced and control characters turned into spaces, since Postgres text holds neither.
 */
export function foldText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ");
}
