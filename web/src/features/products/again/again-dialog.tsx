import { useQuery } from "@tanstack/react-query";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePerson } from "../../session/session.ts";
import { offerOptions } from "../form/read-offer.ts";
import type { OneProduct } from "../one/read-one.ts";
import { AgainForm } from "./again-form.tsx";

interface AgainDialogProps {
  readonly one: OneProduct;
  readonly onClose: () => void;
}

/** All scenes of a product anew, of the same photo or another one. */
export default function AgainDialog({ one, onClose }: AgainDialogProps) {
  const { id: personId } = usePerson();
  const { data: offer, error, refetch } = useQuery(offerOptions(personId));
  return (
    <Dialog isOpen onClose={onClose} title={strings.againTitle} help={strings.againHelp} className="max-w-4xl!">
      {offer ? (
        <AgainForm one={one} offer={offer} onClose={onClose} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Dialog>
  );
}
