import { Pencil, RefreshCcwDot, Trash2 } from "lucide-react";
import { Suspense } from "react";
import { useNavigate } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { productPath } from "../../../lib/paths.ts";
import { useAddress } from "../../../lib/use-address.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { Button } from "../../../ui/button.tsx";
import { usePerson } from "../../session/session.ts";
import type { OneProduct } from "./read-one.ts";

const AgainDialog = lazyPart(() => import("../again/again-dialog.tsx"));
const RenameDialog = lazyPart(() => import("./rename-dialog.tsx"));
const DeleteDialog = lazyPart(() => import("./delete-dialog.tsx"));

/** What can be done with a product; the address tells which of it is open. */
export function ProductActions({ one }: { readonly one: OneProduct }) {
  const { id, title, status } = one.product;
  const { search, change } = useAddress();
  const navigate = useNavigate();
  const isProcessing = status === "processing";
  // An admin sees those of others; only they themselves have them made again.
  const isOwn = usePerson().id === one.ownerId;
  const open = search.get("open");
  const set = (what: string | null) =>
    change((now) => {
      if (what) now.set("open", what);
      else now.delete("open");
    });
  const close = () => set(null);
  return (
    <>
      <Button icon={<Pencil aria-hidden />} onClick={() => set("rename")}>
        {strings.rename}
      </Button>
      <Button look="danger" icon={<Trash2 aria-hidden />} onClick={() => set("delete")}>
        {strings.delete}
      </Button>
      {isOwn && (
        <Button
          look="primary"
          icon={<RefreshCcwDot aria-hidden />}
          disabled={isProcessing}
          title={isProcessing ? strings.againLater : undefined}
          onClick={() => set("again")}
        >
          {strings.again}
        </Button>
      )}
      <Suspense>
        {open === "again" && isOwn && !isProcessing && <AgainDialog one={one} onClose={close} />}
        {open === "rename" && <RenameDialog id={id} title={title} onClose={close} />}
        {open === "delete" && (
          <DeleteDialog
            id={id}
            title={title}
            onClose={close}
            onDeleted={() => void navigate(productPath(), { replace: true })}
          />
        )}
      </Suspense>
    </>
  );
}
