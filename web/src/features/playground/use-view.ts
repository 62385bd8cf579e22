import { useSearchParams } from "react-router-dom";
import { type SnippetLanguage, snippetLanguages } from "../snippets/search-snippets.ts";

/** What of the screen is looked at, as the address holds it: the language of the request, and whether the answer is open. */
export function useView() {
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    language: snippetLanguages.find((name) => name === params.get("code")) ?? "curl",
    setLanguage: (language: SnippetLanguage) => change("code", language === "curl" ? null : language),
    isAnswerOpen: params.get("answer") === "open",
    setAnswerOpen: (isOpen: boolean) => change("answer", isOpen ? "open" : null),
  } as const;
}
