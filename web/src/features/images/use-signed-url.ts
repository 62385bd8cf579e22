import { useEffect, useState } from "react";
import { keptUrl, signedUrl } from "./signed-urls.ts";

interface SignedUrl {
  readonly url: string | undefined;
  readonly hasFailed: boolean;
  retry(): void;
}

/** The address of a file in the bucket `studio`, at once where it is known. */
export function useSignedUrl(path: string | null): SignedUrl {
  const [answer, setAnswer] = useState<{ path: string | null; url?: string; hasFailed?: boolean }>({ path: null });
  const [tries, setTries] = useState(0);
  const known = path ? keptUrl(path) : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    if (!path || keptUrl(path)) return;
    let isCurrent = true;
    signedUrl(path).then(
      (url) => isCurrent && setAnswer({ path, url }),
      () => isCurrent && setAnswer({ path, hasFailed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [path, tries]);

  const isAnswered = answer.path === path;
  return {
    url: known ?? (isAnswered ? answer.url : undefined),
    hasFailed: !known && isAnswered && answer.hasFailed === true,
    retry: () => {
      setAnswer({ path: null });
      setTries((count) => count + 1);
    },
  };
}
