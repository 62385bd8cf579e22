import { Suspense } from "react";
import type { ImageStatus } from "../../../../shared/images.ts";
import { once, useKeys } from "../../lib/keyboard.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { imageStrings } from "../../strings/images.ts";
import { FormError } from "../../ui/form-error.tsx";
import { isFlawed } from "../editing/details/fidelity.ts";
import type { PictureDetails } from "../editing/details/picture-details.ts";
import { SubjectStage } from "../editing/subject/subject-stage.tsx";
import { useImageVerbs } from "../editing/verbs/use-image-verbs.ts";
import { usePerson } from "../session/session.ts";
import { PictureActions } from "./actions/picture-actions.tsx";
import { verbsFor } from "./actions/verbs-for.ts";
import { DetailsPanel } from "./details-panel.tsx";
import { NoPictureYet } from "./no-picture-yet.tsx";
import { PictureLayout } from "./picture-layout.tsx";
import { PictureTabs } from "./picture-tabs.tsx";
import { pictureTabs } from "./picture-url.ts";
import { usePictureUrl } from "./use-picture-url.ts";
import { carefulVerbs } from "./used/careful-verbs.ts";
import { RejectNote } from "./used/reject-note.tsx";
import { useUses } from "./used/use-uses.ts";
import { UsedLine } from "./used/used-line.tsx";
import { usedQuestionOf } from "./used/used-question.ts";

const KeysDialog = lazyPart(() => import("./keys-dialog.tsx"));
const FlawedDialog = lazyPart(() => import("../editing/flawed-dialog.tsx"));
const RejectDialog = lazyPart(() => import("../editing/reject-dialog.tsx"));
const UsedDialog = lazyPart(() => import("./used/used-dialog.tsx"));
const TextsDialog = lazyPart(() => import("./texts/texts-dialog.tsx"));
const TrueSize = lazyPart(() => import("./view/true-size.tsx"));

/** Of the note that stands where no picture is yet: wide and low. */
const noteRatio = 3;

/** One picture with all that is known of it and all that can be done with it. */
export function OnePicture({ picture }: { readonly picture: PictureDetails }) {
  const [url, go] = usePictureUrl();
  const isAdmin = usePerson().role === "admin";
  const plainVerbs = useImageVerbs(picture);
  const verbs = carefulVerbs(picture, plainVerbs, go);
  const sites = useUses(picture.id).data?.sites ?? 0;
  const can = verbsFor(picture, isAdmin);
  const hasFile = picture.image_variants.length > 0;
  const close = () => go({ open: null });
  const usedQuestion = usedQuestionOf(url.open, can);

  useKeys(
    {
      a: once(() => can.approve && verbs.approve()),
      r: once(() => can.reject && verbs.isReachable() && go({ open: "reject" })),
      b: once(() => (can.withdraw ? verbs.withdraw() : can.reopen && verbs.reopen())),
      t: once(() => picture.status !== "kept" && go({ open: "tags" })),
      v: once(() => hasFile && go({ view: "full_res" }, "push")),
      "?": once(() => go({ open: "help" })),
      ...Object.fromEntries(pictureTabs.map((tab, place) => [String(place + 1), once(() => go({ tab }))])),
    },
    url.view === null,
  );

  return (
    <>
      <PictureLayout
        stage={picture.width && hasFile ? <SubjectStage picture={picture} /> : <NoPictureYet picture={picture} />}
        ratio={hasFile && picture.width && picture.height ? picture.width / picture.height : noteRatio}
        actions={
          <>
            <PictureActions picture={picture} can={can} verbs={verbs} go={go} />
            <UsedLine picture={picture} url={url} sites={sites} onTakeDown={() => go({ open: "take_down" })} />
          </>
        }
        details={
          <DetailsPanel
            picture={picture}
            isEditingTags={url.open === "tags"}
            onEditTags={(isEditing) => go({ open: isEditing ? "tags" : null })}
          />
        }
        more={<PictureTabs picture={picture} url={url} go={go} />}
      />
      <p role="status" className="sr-only">
        {imageStrings.status[picture.status as ImageStatus]}
      </p>
      <Suspense>
        {url.open === "help" && <KeysDialog onClose={close} />}
        {url.open === "reject" && can.reject && (
          <RejectDialog
            count={1}
            onClose={close}
            onReject={(reason) => {
              if (!verbs.isReachable()) return; // the reason stays for another try
              close();
              verbs.reject(reason);
            }}
          >
            <RejectNote sites={sites} />
            <FormError>{verbs.refusal}</FormError>
          </RejectDialog>
        )}
        {url.open === "approve" && can.approve && isFlawed(picture) && (
          <FlawedDialog
            onClose={close}
            onApprove={() => {
              close();
              plainVerbs.approve(true);
            }}
          />
        )}
        {sites > 0 && usedQuestion && (
          <UsedDialog
            id={picture.id}
            question={usedQuestion}
            sites={sites}
            onGoOn={() => usedQuestion !== "take_down" && plainVerbs[usedQuestion]()}
            onClose={close}
          />
        )}
        {url.open === "texts" && can.texts && <TextsDialog picture={picture} onClose={close} />}
        {url.view && <TrueSize picture={picture} preset={url.view} onClose={() => go({ view: null })} />}
      </Suspense>
    </>
  );
}
