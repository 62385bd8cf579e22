import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { paths } from "../../lib/paths.ts";
import { queryClient } from "../../lib/query-client.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { NewKey } from "./create/new-key.ts";
import { KeyList } from "./key-list.tsx";
import { KeysSkeleton } from "./keys-skeleton.tsx";
import { QuotaLine } from "./quota-line.tsx";
import { keysOptions } from "./read-keys.ts";
import { useKeysView } from "./view/use-keys-view.ts";

const KeyDialogs = lazyPart(() => import("./key-dialogs.tsx"));
const NewKeyDialog = lazyPart(() => import("./create/new-key-dialog.tsx"));

/** The keys of sites and servers: what they may do, how much, from where, until when. */
export function KeysScreen() {
  const [view, change] = useKeysView();
  const { data: keys, error, refetch } = useQuery(keysOptions);
  // A key that was just made is here and nowhere else, until its dialog is closed.
  const [made, setMade] = useState<NewKey | null>(null);
  function close() {
    setMade(null);
    // It may have been used from the line that was copied.
    void queryClient.invalidateQueries({ queryKey: ["keys"] });
  }
  return (
    <Page
      title={strings.title}
      actions={
        <Button look="primary" icon={<Plus aria-hidden />} onClick={() => change({ dialog: "create" })}>
          {strings.create}
        </Button>
      }
    >
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">
        {strings.intro} <TextLink to={paths.api}>{strings.toApi}</TextLink>
      </p>
      <QuotaLine />
      {keys ? (
        <KeyList keys={keys} view={view} onChange={change} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <KeysSkeleton />
      )}
      <Suspense>
        {view.dialog && keys && <KeyDialogs view={view} keys={keys} onChange={change} onMade={setMade} />}
        {made && <NewKeyDialog newKey={made} onClose={close} />}
      </Suspense>
    </Page>
  );
}
