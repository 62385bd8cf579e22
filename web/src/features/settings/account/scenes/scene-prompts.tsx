import { useQuery } from "@tanstack/react-query";
import { scenePromptStrings as strings } from "../../../../strings/scene-prompts.ts";
import { FailureMessage } from "../../../../ui/failure-message.tsx";
import { Skeleton } from "../../../../ui/skeleton.tsx";
import { sceneWordsOptions } from "./scene-words.ts";
import { WordsRow } from "./words-row.tsx";

/** An account's own words for each scene of its products, and for the removal of the background. */
export default function ScenePrompts() {
  const { data, error, refetch } = useQuery(sceneWordsOptions);
  if (!data) return error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-64" />;
  return (
    <ul aria-label={strings.list} className="-my-3 divide-y divide-line">
      {data.map((words) => (
        <WordsRow key={words.slug} words={words} />
      ))}
    </ul>
  );
}
