import { useSearchParams } from "react-router-dom";
import { useChangeAddress } from "../searching/asked/use-change-address.ts";
import { type SnippetLanguage, snippetLanguages } from "../snippets/search-snippets.ts";

/** What of the screen is looked at, as the address holds it. */
export function useView() {
  const [params] = useSearchParams();
  const changeAddress = useChangeAddress();
  const change = (name: string, value: string | null) =>
    changeAddress((params) => (value === null ? params.delete(name) : params.set(name, value)));
  return {
    language: snippetLanguages.find((name) => name === params.get("code")) ?? "curl",
    setLanguage: (language: SnippetLanguage) => change("code", language === "curl" ? null : language),
    isAnswerOpen: params.get("answer") === "open",
    setAnswerOpen: (isOpen: boolean) => change("answer", isOpen ? "open" : null),
    isMoreOpen: params.get("more") === "open",
    setMoreOpen: (isOpen: boolean) => change("more", isOpen ? "open" : null),
    isChoosing: params.get("choose") === "picture",
    setChoosing: (isChoosing: boolean) => change("choose", isChoosing ? "picture" : null),
    /** Whether words stand on the pictures; null where nobody chose. */
    hasWords: params.has("words") ? params.get("words") === "on" : null,
    setWords: (hasWords: boolean) => change("words", hasWords ? "on" : "off"),
  } as const;
}
