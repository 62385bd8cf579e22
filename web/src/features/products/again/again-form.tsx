import { WandSparkles } from "lucide-react";
import { useState } from "react";
import { compareUsd } from "../../../../../shared/usd.ts";
import { notify } from "../../../lib/notify.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { Draft } from "../form/draft.ts";
import { MoreChoices } from "../form/more-choices.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { Price } from "../form/price.tsx";
import type { Offer } from "../form/read-offer.ts";
import { ScenesField } from "../form/scenes-field.tsx";
import { showPhotoField } from "../form/show-photo-field.ts";
import { useQuote } from "../form/use-quote.ts";
import { useSending } from "../form/use-sending.ts";
import type { OneProduct } from "../one/read-one.ts";
import { draftOf, sentAgain } from "./again-draft.ts";

interface AgainFormProps {
  readonly one: OneProduct;
  readonly offer: Offer;
  readonly onClose: () => void;
}

/** What is made again, and what that costs at most. */
export function AgainForm({ one, offer, onClose }: AgainFormProps) {
  const isOnline = useOnline();
  const [draft, setDraft] = useState(() => draftOf(one));
  const [isOther, setOther] = useState(false);
  const [isTried, setTried] = useState(false);
  const sending = useSending(`products/${one.product.id}/reprocess`, () => {
    void notify.done(strings.begun);
    onClose();
  });
  useWarnedLeaving(draft.photo !== null);
  const photo = isOther ? draft.photo : null;
  const sent = sentAgain(draft, offer);
  const live = useQuote({ ...sent, kind: draft.kind }, photo, isOther ? undefined : one.product.id);
  const faultOf = (field: string) => live.faultOf(field) ?? sending.faultOf(field);
  const isNoneChosen = sent.scenes.length === 0;
  function edit(some: Partial<Draft>) {
    sending.forget();
    setDraft((now) => ({ ...now, ...some }));
  }

  function submit() {
    setTried(true);
    if ((isOther && !photo) || isNoneChosen || !live.quote || !live.isCurrent) return;
    void sending.send({ ...sent, max_usd: live.quote.high_usd }, photo);
  }

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther && !photo) showPhotoField(event.currentTarget);
        submit();
      }}
    >
      <ChoiceGroup
        label={strings.photo}
        isLabelShown
        name="again-photo"
        value={isOther ? "other" : "same"}
        choices={[
          { value: "same", label: strings.samePhoto },
          { value: "other", label: strings.otherPhoto },
        ]}
        onChange={(value) => setOther(value === "other")}
      />
      {isOther && (
        <PhotoField
          label={strings.otherPhoto}
          photo={photo}
          error={
            sending.faultOf("image") ?? sending.faultOf("image_id") ?? (isTried && !photo ? strings.noPhoto : undefined)
          }
          onChange={(chosen) => edit({ photo: chosen })}
        />
      )}
      <ScenesField
        draft={draft}
        offered={offer.scenes}
        faultOf={(field) => (field === "scenes" && isNoneChosen ? strings.noneChosen : faultOf(field))}
        onChange={edit}
      />
      <MoreChoices draft={draft} offer={offer} faultOf={faultOf} onChange={edit} />
      <Price live={live} isNoneChosen={isNoneChosen} models={[...offer.models, ...offer.removers]} />
      <div className="sticky -bottom-5 -mx-5 -mb-5 grid gap-3 border-t border-line bg-raised px-5 py-3">
        <FormError>{sending.trouble}</FormError>
        <div className="flex flex-wrap items-center justify-end gap-2">
          {live.quote && !isNoneChosen && (
            <p className="mr-auto text-sm font-medium tabular-nums">
              {compareUsd(live.quote.high_usd, "0") === 0
                ? strings.costsNothing
                : strings.atMostUsd(formatUsd(live.quote.high_usd))}
            </p>
          )}
          <Button onClick={onClose}>{shellStrings.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            icon={<WandSparkles aria-hidden />}
            isBusy={sending.isBusy}
            disabled={!isOnline || !live.isCurrent}
          >
            {strings.make}
          </Button>
        </div>
      </div>
    </form>
  );
}
