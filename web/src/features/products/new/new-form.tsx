import { WandSparkles } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { mostTitleCharacters } from "../../../../../shared/product-limits.ts";
import { productPath } from "../../../lib/paths.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { productsStrings } from "../../../strings/products.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useOnline } from "../../live/use-online.ts";
import { usePerson } from "../../session/session.ts";
import { type Draft, isBegun } from "../form/draft.ts";
import { MoreChoices } from "../form/more-choices.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { Price } from "../form/price.tsx";
import type { Offer } from "../form/read-offer.ts";
import { choicesOf } from "../form/request-of.ts";
import { ScenesField } from "../form/scenes-field.tsx";
import { showPhotoField } from "../form/show-photo-field.ts";
import { useQuote } from "../form/use-quote.ts";
import { useSending } from "../form/use-sending.ts";
import { useDraft, type Wanted } from "./draft-memory.ts";
import { kindOf } from "./kind-of.ts";

const kinds = (["food", "jewelry"] as const).map((value) => ({ value, label: productsStrings.kinds[value] }));

interface NewFormProps {
  readonly offer: Offer;
  readonly wanted: Wanted;
}

/** The form of a new product. What it costs is said before anything is made. */
export function NewForm({ offer, wanted }: NewFormProps) {
  const { id: personId } = usePerson();
  const isOnline = useOnline();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft(personId, wanted, kindOf(wanted.scenes, offer.scenes));
  const [isTried, setTried] = useState(false);
  const sending = useSending("products", (id) => {
    forget();
    void navigate(productPath(id), { replace: true });
  });
  useWarnedLeaving(isBegun(draft));
  const choices = choicesOf(draft, offer);
  const live = useQuote(choices, draft.photo);
  const faultOf = (field: string) => live.faultOf(field) ?? sending.faultOf(field);
  const isNoneChosen = choices.scenes.length === 0;
  function edit(some: Partial<Draft>) {
    sending.forget();
    change(some);
  }

  function submit() {
    setTried(true);
    if (!draft.photo || isNoneChosen || !live.quote || !live.isCurrent) return;
    const title = draft.title.trim();
    void sending.send({ ...choices, ...(title && { title }), max_usd: live.quote.high_usd }, draft.photo);
  }

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.photo) showPhotoField(event.currentTarget);
        submit();
      }}
    >
      <div className="grid min-w-0 gap-6">
        <PhotoField
          label={strings.photo}
          photo={draft.photo}
          error={photoFault(sending.faultOf) ?? (isTried && !draft.photo ? strings.noPhoto : undefined)}
          onChange={(photo) => edit({ photo })}
        />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
          <TextField
            label={strings.name}
            placeholder={strings.nameHint}
            maxLength={mostTitleCharacters}
            className="min-w-0 flex-1 basis-64"
            value={draft.title}
            error={sending.faultOf("title")}
            onChange={({ target }) => edit({ title: target.value })}
          />
          <ChoiceGroup
            label={strings.kind}
            isLabelShown
            name="kind"
            value={draft.kind}
            choices={kinds}
            onChange={(kind) => edit({ kind })}
          />
        </div>
        <ScenesField
          draft={draft}
          offered={offer.scenes}
          faultOf={(field) => (field === "scenes" && isNoneChosen ? strings.noneChosen : faultOf(field))}
          onChange={edit}
        />
        <MoreChoices draft={draft} offer={offer} faultOf={faultOf} onChange={edit} />
      </div>
      <div className="grid gap-4 rounded-card border border-line bg-raised p-4 xl:sticky xl:top-6">
        <Price live={live} isNoneChosen={isNoneChosen} models={[...offer.models, ...offer.removers]} />
        <FormError>{sending.trouble}</FormError>
        <Button
          type="submit"
          look="primary"
          icon={<WandSparkles aria-hidden />}
          isBusy={sending.isBusy}
          disabled={!isOnline || !live.isCurrent}
        >
          {strings.make}
        </Button>
        {!isOnline && (
          <p role="status" className="text-sm text-ink-soft">
            {strings.makeOffline}
          </p>
        )}
      </div>
    </form>
  );
}

const photoFault = (faultOf: (field: string) => string | undefined) => faultOf("image") ?? faultOf("image_id");
